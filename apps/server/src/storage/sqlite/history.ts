import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const checkpointRow = z.object({ busy: z.number() })

const retryMs = 30_000

/**
 * What was deleted is overwritten in the database, and its write-ahead log still shows it until that is emptied. Dispose of
 * it before the database is closed, which empties the log as well.
 */
export class History implements Disposable {
  readonly #db: DatabaseSync
  readonly #onError: (error: unknown) => void
  #retry: NodeJS.Timeout | null = null

  constructor(db: DatabaseSync, onError: (error: unknown) => void) {
    this.#db = db
    this.#onError = onError
  }

  /**
   * Empties the log. Never throws, for what was committed is done: where the log cannot be emptied, as on a full disk, this is
   * told, and tried again until it is.
   */
  forget(): void {
    this[Symbol.dispose]()
    try {
      this.#emptyLog()
    } catch (error) {
      this.#retry = setTimeout(() => this.forget(), retryMs).unref()
      this.#onError(new Error(`the write-ahead log still holds what was erased: ${String(error)}`, { cause: error }))
    }
  }

  [Symbol.dispose](): void {
    if (this.#retry) clearTimeout(this.#retry)
    this.#retry = null
  }

  #emptyLog(): void {
    // It copies what it can and tells that it was kept from the rest.
    const { busy } = checkpointRow.parse(this.#db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get())
    if (busy !== 0) throw new Error('the database is busy')
  }
}
