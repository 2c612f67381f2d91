import { isSmall } from '../compaction/is-small.ts'
import { IdleThread } from '../threads/idle-thread.ts'
import { packUpdates } from '../threads/pack-updates.ts'
import { type DocumentEdit, updateOf } from './document-edit.ts'
import type { BeginningTask, EditTask } from './edit-worker.ts'
import { type Beginning, type NewDocument, newDocument } from './new-document.ts'

/**
 * To return to a snapshot from a document of the largest size takes most of a minute, and must be possible after somebody has
 * filled it; one that was made to take many is given up. In milliseconds.
 */
const longestMs = 120_000

/** Makes the server's own edits, and new documents out of past ones, in a thread, so that nobody waits for a large document while it is built. */
export class DocumentEditor implements AsyncDisposable {
  readonly #thread = new IdleThread<EditTask | BeginningTask, Uint8Array | NewDocument | null>(
    new URL('./edit-worker.ts', import.meta.url),
    { longestMs },
  )

  /** See `UpdateOf`. Rejects when one of the updates cannot be applied, or takes too long. */
  async updateOf(updates: readonly Uint8Array[], edit: DocumentEdit): Promise<Uint8Array | null> {
    if (isSmall(edit.kind === 'restore' ? [...updates, edit.past] : updates)) return updateOf(updates, edit)
    const packed = packUpdates(updates)
    return (await this.#thread.ask({ packed, edit }, [packed.buffer as ArrayBuffer])) as Uint8Array | null
  }

  /** See `newDocument`. Rejects when the past document cannot be read, or takes too long. */
  async newDocument(beginning: Beginning): Promise<NewDocument> {
    if (isSmall([beginning.past])) return newDocument(beginning)
    return (await this.#thread.ask({ beginning })) as NewDocument
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#thread[Symbol.asyncDispose]()
  }
}
