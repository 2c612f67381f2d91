import { TaskTooLongError } from '../threads/idle-thread.ts'

/** So many may wait for their turn in one workshop. */
const mostWaiting = 8
/** Where work on a document took too long, and held up other workshops, none is begun for so long, in milliseconds. */
const restMs = 10 * 60_000

/** As many wait for their turn in this workshop as may. */
export class TooManyWaitingError extends Error {}

interface Line {
  /** Settles with the last one's work, and never rejects. */
  last: Promise<unknown>
  length: number
}

/** Work on whole documents: one at a time in each workshop, so that few of its copies are in memory at once. */
export class Turns {
  readonly #lines = new Map<string, Line>()
  readonly #resting = new Map<string, TaskTooLongError>()

  /**
   * Does the work when its turn comes, and settles as it does. Rejects with a TooManyWaitingError when too many wait, and for
   * ten minutes after some took too long, as that did.
   */
  async take<Result>(workshopId: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(workshopId) ?? { last: Promise.resolve(), length: 0 }
    if (line.length > mostWaiting) throw new TooManyWaitingError('too many wait for their turn')
    this.#lines.set(workshopId, line)
    line.length++
    const done = line.last.then(() => this.#do(workshopId, work))
    line.last = done.catch(() => {})
    try {
      return await done
    } finally {
      line.length--
      if (line.length === 0) this.#lines.delete(workshopId)
    }
  }

  async #do<Result>(workshopId: string, work: () => Promise<Result>): Promise<Result> {
    const tookTooLong = this.#resting.get(workshopId)
    if (tookTooLong) throw tookTooLong
    try {
      return await work()
    } catch (error) {
      if (error instanceof TaskTooLongError) this.#rest(workshopId, error)
      throw error
    }
  }

  #rest(workshopId: string, error: TaskTooLongError): void {
    this.#resting.set(workshopId, error)
    setTimeout(() => this.#resting.delete(workshopId), restMs).unref()
  }
}
