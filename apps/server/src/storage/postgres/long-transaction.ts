import type { Pool, QueryConfig, QueryResult } from 'pg'
import { transaction } from './transaction.ts'

/** Longer than any work may take that grows with what is kept, or that waits for another server's, in milliseconds. */
const longestMs = 60 * 60_000

/** The driver's own limit, which its types leave out here. */
interface PatientQuery extends QueryConfig {
  query_timeout: number
}

/** Asks the database within the transaction. */
export type Query = (text: string, values?: readonly unknown[]) => Promise<QueryResult>

/** A transaction of statements each of which may take far longer than the pool allows what people wait for. */
export const longTransaction = <Result>(pool: Pool, work: (query: Query) => Promise<Result>): Promise<Result> =>
  transaction(pool, async (client) => {
    await client.query(`SET LOCAL statement_timeout = ${longestMs}`)
    return work((text, values = []) => {
      const patiently: PatientQuery = { text, values: [...values], query_timeout: longestMs }
      return client.query(patiently)
    })
  })
