import { Thread } from './thread.ts'

/** It ends when nothing was to be done for so long, in milliseconds. */
const idleMs = 10_000

/** A thread that starts with the first task, and ends when none comes for a while, to give its memory back. Its tasks may be lost. */
export class IdleThread<T, Result> implements AsyncDisposable {
  readonly #script: URL
  #thread: Thread<T, Result> | null = null
  #idle: NodeJS.Timeout | null = null

  constructor(script: URL) {
    this.#script = script
  }

  /** Rejects with a TaskError when the task fails, and when the thread is lost. */
  async ask(task: T, transfer: readonly ArrayBuffer[] = []): Promise<Result> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    this.#thread ??= this.#start()
    const thread = this.#thread
    try {
      return await thread.ask(task, transfer)
    } finally {
      if (thread === this.#thread && thread.waiting === 0) this.#endLater()
    }
  }

  /** Ends it, whatever it is doing; the next task starts it anew. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
    const thread = this.#thread
    this.#thread = null
    await thread?.[Symbol.asyncDispose]()
  }

  #start(): Thread<T, Result> {
    // A thread that is lost is started anew, and none holds up the end.
    const thread = new Thread<T, Result>(this.#script, () => {
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
