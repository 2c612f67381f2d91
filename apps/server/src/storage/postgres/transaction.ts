import type { Pool, PoolClient } from 'pg'

/** Does all of the work durably, or none of it. */
export const transaction = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect()
  let broken: unknown = null
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => {
      broken = reason
    })
    throw error
  } finally {
    // A connection that cannot even roll back is thrown away.
    client.release(broken !== null)
  }
}
