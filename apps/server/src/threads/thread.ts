import { setFlagsFromString } from 'node:v8'
import { parentPort, Worker } from 'node:worker_threads'

/**
 * Node reads TypeScript with a WebAssembly module whose code all threads share. Its calls out are compiled anew once they
 * are hot, which frees the code before; in Node 24.21 this aborts the process when another thread ends at that moment
 * (V8's NativeModule::FreeCode, seen in a native trace). So they are left as they are, which costs some microseconds.
 */
setFlagsFromString('--wasm-wrapper-tiering-budget=1000000000')

interface Task<T> {
  id: number
  task: T
}

/** What is left of an error between threads. */
interface Failure {
  name: string
  message: string
  code: unknown
  /** SQLite's own. */
  errcode: unknown
}

type Answer<T> = { id: number; result: T } | { id: number; failure: Failure }
/** What the thread outlives, and tells. */
interface Trouble {
  trouble: Failure
}

interface Waiting<T> {
  resolve: (result: T) => void
  reject: (error: Error) => void
}

/** A task failed in its thread, or the thread tells of trouble; `name` and the codes are those of the error there. */
export class TaskError extends Error {
  readonly code: unknown
  readonly errcode: unknown

  constructor({ name, message, code, errcode }: Failure) {
    super(message)
    this.name = name
    this.code = code
    this.errcode = errcode
  }
}

/** A script in a thread of its own, which answers tasks (see `answerTasks`). What is sent is copied, unless it is transferred. */
export class Thread<T, Result> implements AsyncDisposable {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting<Result>>()
  #lastId = 0
  #isOver: Error | null = null

  /** `onLost` hears why the thread ended when nobody asked it to; `onTrouble` what the script tells with `tellTrouble`. */
  constructor(script: URL, onLost: (reason: Error) => void, onTrouble: (error: Error) => void = process.emitWarning) {
    this.#worker = new Worker(script)
    this.#worker.on('message', (message: Answer<Result> | Trouble) => {
      if ('trouble' in message) onTrouble(new TaskError(message.trouble))
      else this.#settle(message)
    })
    this.#worker.on('error', (error) => {
      const reason = error instanceof Error ? error : new Error(String(error))
      this.#fail(reason)
      onLost(reason)
    })
  }

  /** Rejects with a TaskError when the task fails, and when the thread is over. */
  ask(task: T, transfer: readonly ArrayBuffer[] = []): Promise<Result> {
    if (this.#isOver) return Promise.reject(this.#isOver)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#worker.postMessage({ id, task } satisfies Task<T>, transfer)
    })
  }

  /** Lets the process end while the thread works. */
  unref(): void {
    this.#worker.unref()
  }

  /** Lets it end by itself; ask for the last answers before. */
  async finish(): Promise<void> {
    if (this.#isOver) return
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()))
    this.#worker.postMessage(null)
    await ended
    this.#fail(new Error('the thread was ended'))
  }

  /** Ends it, whatever it is doing: what waits fails for this reason. */
  async end(reason: Error): Promise<void> {
    this.#fail(reason)
    await this.#worker.terminate()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end(new Error('the thread was ended'))
  }

  #settle(answer: Answer<Result>): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('result' in answer) waiting?.resolve(answer.result)
    else waiting?.reject(new TaskError(answer.failure))
  }

  #fail(reason: Error): void {
    this.#isOver ??= reason
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}

const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), code: null, errcode: null }
  const { code = null, errcode = null } = error as { code?: unknown; errcode?: unknown }
  return { name: error.constructor.name, message: error.message, code, errcode }
}

/** In the thread's script: tells of trouble that no task fails for. */
export const tellTrouble = (error: unknown): void => parentPort?.postMessage({ trouble: failureOf(error) } satisfies Trouble)

/** In the thread's script: answers each task as it comes. `transferred` names the buffers that a result gives away. */
export const answerTasks = <T, Result>(
  answer: (task: T) => Result | Promise<Result>,
  transferred: (result: Result) => readonly ArrayBuffer[] = () => [],
): void => {
  parentPort?.on('message', async (message: Task<T> | null) => {
    if (message === null) {
      parentPort?.close()
      return
    }
    const { id, task } = message
    try {
      const result = await answer(task)
      parentPort?.postMessage({ id, result } satisfies Answer<Result>, transferred(result))
    } catch (error) {
      parentPort?.postMessage({ id, failure: failureOf(error) } satisfies Answer<Result>)
    }
  })
}
