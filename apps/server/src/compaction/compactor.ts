import { packUpdates } from '../threads/pack-updates.ts'
import { Thread } from '../threads/thread.ts'
import { mergeInDocument } from './merge-in-document.ts'

/** So few bytes are merged sooner than a thread could be told to. */
const smallBytes = 32 * 1024
/** The thread ends when nothing was to be merged for so long, and gives its memory back, in milliseconds. */
const idleMs = 10_000

/** Merges updates in a thread of its own, so that nobody waits for a large document while it is built. */
export class Compactor implements AsyncDisposable {
  #thread: Thread<Uint8Array, Uint8Array> | null = null
  #idle: NodeJS.Timeout | null = null

  /** The updates as one, without the content of what was deleted. Rejects when one of them cannot be applied. */
  async merge(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    const size = updates.reduce((sum, update) => sum + update.length, 0)
    return size <= smallBytes ? mergeInDocument(updates) : this.#mergeInThread(updates)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    const thread = this.#thread
    this.#thread = null
    await thread?.[Symbol.asyncDispose]()
  }

  async #mergeInThread(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    this.#thread ??= this.#start()
    const thread = this.#thread
    const packed = packUpdates(updates)
    try {
      return await thread.ask(packed, [packed.buffer as ArrayBuffer])
    } finally {
      if (thread === this.#thread && thread.waiting === 0) this.#endLater()
    }
  }

  #start(): Thread<Uint8Array, Uint8Array> {
    // What is being merged can always be merged again: a thread that is lost is started anew, and none holds up the end.
    const thread = new Thread<Uint8Array, Uint8Array>(new URL('./compaction-worker.ts', import.meta.url), () => {
      this.#thread = null
    })
    thread.unref()
    return thread
  }

  #endLater(): void {
    this.#idle = setTimeout(() => void this[Symbol.asyncDispose](), idleMs)
    this.#idle.unref()
  }
}
