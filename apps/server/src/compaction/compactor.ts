import { IdleThread } from '../threads/idle-thread.ts'
import { packUpdates } from '../threads/pack-updates.ts'
import { isSmall } from './is-small.ts'
import { mergeInDocument } from './merge-in-document.ts'

/** To merge an honest document of the largest size takes seconds; one that was made to take minutes is given up. In milliseconds. */
const longestMs = 30_000

/**
 * Merges updates in a thread of its own, so that nobody waits for a large document while it is built. What is being merged can
 * always be merged again.
 */
export class Compactor implements AsyncDisposable {
  readonly #thread = new IdleThread<Uint8Array, Uint8Array>(new URL('./compaction-worker.ts', import.meta.url), { longestMs })

  /** The updates as one, without the content of what was deleted. Rejects when one of them cannot be applied, or takes too long. */
  async merge(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    if (isSmall(updates)) return mergeInDocument(updates)
    const packed = packUpdates(updates)
    return this.#thread.ask(packed, [packed.buffer as ArrayBuffer])
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#thread[Symbol.asyncDispose]()
  }
}
