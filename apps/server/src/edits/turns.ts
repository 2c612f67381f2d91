/** So many may wait for their turn in one workshop. */
const mostWaiting = 8

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

  /** Does the work when its turn comes, and settles as it does. Rejects with a TooManyWaitingError when too many wait. */
  async take<Result>(workshopId: string, work: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(workshopId) ?? { last: Promise.resolve(), length: 0 }
    if (line.length > mostWaiting) throw new TooManyWaitingError('too many wait for their turn')
    this.#lines.set(workshopId, line)
    line.length++
    const done = line.last.then(work)
    line.last = done.catch(() => {})
    try {
      return await done
    } finally {
      line.length--
      if (line.length === 0) this.#lines.delete(workshopId)
    }
  }
}
