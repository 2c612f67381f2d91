import { Thread } from './thread.ts'

/** A task was not done in time, and was given up. */
export class TaskTooLongError extends Error {
  readonly longestMs: number

  constructor(longestMs: number) {
    super(`a task took longer than ${longestMs} ms`)
    this.longestMs = longestMs
  }
}

/** How long a thread may take for one task, and be left without one, in milliseconds. */
interface Times {
  longestMs: number
  idleMs?: number
}

interface Waiting<T, Result> {
  task: T
  transfer: readonly ArrayBuffer[]
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * A thread that starts with the first task, and ends when none comes for a while, to give its memory back. It is given one
 * task at a time, so that when it ends under one, those that wait are all here, to be done by a new one.
 */
export class IdleThread<T, Result> implements AsyncDisposable {
  readonly #script: URL
  readonly #longestMs: number
  readonly #idleMs: number
  #thread: Thread<T, Result> | null = null
  #waiting: Waiting<T, Result>[] = []
  #isWorking = false
  #idle: NodeJS.Timeout | null = null

  /** A task is given up `longestMs` after the thread was given it; others wait behind it. */
  constructor(script: URL, { longestMs, idleMs = 10_000 }: Times) {
    this.#script = script
    this.#longestMs = longestMs
    this.#idleMs = idleMs
  }

  /**
   * What is transferred is given away, though it may wait here for a while. Rejects with a TaskError when the task fails, with
   * a TaskTooLongError when it takes too long, and when the thread is lost while it is at it.
   */
  ask(task: T, transfer: readonly ArrayBuffer[] = []): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, transfer, resolve, reject })
      if (!this.#isWorking) void this.#work()
    })
  }

  /** Ends it, whatever it is doing and whatever waits; the next task starts it anew. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const { reject } of this.#waiting.splice(0)) reject(new Error('the thread was ended'))
    this.#stayAwake()
    const thread = this.#thread
    this.#thread = null
    await thread?.[Symbol.asyncDispose]()
  }

  async #work(): Promise<void> {
    this.#isWorking = true
    this.#stayAwake()
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#settle(next)
    this.#isWorking = false
    if (this.#thread) this.#endLater()
  }

  async #settle({ task, transfer, resolve, reject }: Waiting<T, Result>): Promise<void> {
    this.#thread ??= this.#start()
    const thread = this.#thread
    const limit = setTimeout(() => this.#giveUp(thread), this.#longestMs).unref()
    try {
      resolve(await thread.ask(task, transfer))
    } catch (error) {
      reject(error)
    } finally {
      clearTimeout(limit)
    }
  }

  #giveUp(thread: Thread<T, Result>): void {
    this.#forget(thread)
    void thread.end(new TaskTooLongError(this.#longestMs))
  }

  #start(): Thread<T, Result> {
    const thread: Thread<T, Result> = new Thread<T, Result>(this.#script, () => this.#forget(thread))
    // None holds up the end.
    thread.unref()
    return thread
  }

  /** The next task starts a new one. A former one may tell late that it was lost. */
  #forget(thread: Thread<T, Result>): void {
    if (this.#thread === thread) this.#thread = null
  }

  #endLater(): void {
    this.#idle = setTimeout(() => void this[Symbol.asyncDispose](), this.#idleMs).unref()
  }

  #stayAwake(): void {
    if (this.#idle) clearTimeout(this.#idle)
    this.#idle = null
  }
}
