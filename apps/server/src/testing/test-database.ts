import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A schema of its own in a test database, removed when disposed of. */
export class TestDatabase implements AsyncDisposable {
  /** The address that sees this schema only. */
  readonly url: string
  readonly schema: string
  readonly #serverUrl: string

  private constructor(serverUrl: string) {
    this.#serverUrl = serverUrl
    this.schema = `test_${randomBytes(8).toString('hex')}`
    const url = new URL(serverUrl)
    url.searchParams.set('options', `-c search_path=${this.schema}`)
    this.url = url.href
  }

  static async create(serverUrl: string): Promise<TestDatabase> {
    const database = new TestDatabase(serverUrl)
    await database.#run(`CREATE SCHEMA ${database.schema}`)
    return database
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#run(`DROP SCHEMA ${this.schema} CASCADE`)
  }

  async #run(statement: string): Promise<void> {
    const client = new pg.Client(this.#serverUrl)
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
}
