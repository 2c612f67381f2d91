import { Worker } from 'node:worker_threads'
import { mergeInDocument } from './merge-in-document.ts'
import { packUpdates } from './pack-updates.ts'

export interface CompactionTask {
  id: number
  packed: Uint8Array
}

export type CompactionAnswer = { id: number; merged: Uint8Array } | { id: number; error: string }

interface Waiting {
  resolve: (merged: Uint8Array) => void
  reject: (error: Error) => void
}

/** So few bytes are merged sooner than a thread could be told to. */
const smallBytes = 32 * 1024
/** The thread ends when nothing was to be merged for so long, and gives its memory back, in milliseconds. */
const idleMs = 10_000

/** Merges updates in a thread of its own, so that nobody waits for a large document while it is built. */
export class Compactor implements AsyncDisposable {
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #idle: NodeJS.Timeout | null = null
  #lastId = 0

  /** The updates as one, without the content of what was deleted. Rejects when one of them cannot be applied. */
  async merge(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    const size = updates.reduce((sum, update) => sum + update.length, 0)
    return size <= smallBytes ? mergeInDocument(updates) : this.#mergeInThread(updates)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop(new Error('the server stops'))
  }

  #mergeInThread(updates: readonly Uint8Array[]): Promise<Uint8Array> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    const worker = this.#worker ?? this.#start()
    const id = ++this.#lastId
    const packed = packUpdates(updates)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, packed } satisfies CompactionTask, [packed.buffer as ArrayBuffer])
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./compaction-worker.ts', import.meta.url))
    // What is being merged can always be merged again: it holds up no one who wants to end.
    worker.unref()
    worker.on('message', (answer: CompactionAnswer) => this.#settle(answer))
    worker.on('error', (error) => void this.#stop(error instanceof Error ? error : new Error(String(error))))
    this.#worker = worker
    return worker
  }

  #settle(answer: CompactionAnswer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('merged' in answer) waiting?.resolve(answer.merged)
    else waiting?.reject(new Error(answer.error))
    if (this.#waiting.size > 0) return
    this.#idle = setTimeout(() => void this.#stop(new Error('idle')), idleMs)
    this.#idle.unref()
  }

  async #stop(reason: Error): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    const worker = this.#worker
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
    await worker?.terminate()
  }
}
