import type { ChangedMessage } from './port.ts'

interface Told {
  workshopId: string
  message: ChangedMessage
}

/**
 * The changes that may not have reached the others yet. Beats are numbered signs of life, sent on the same way: hearing
 * our own proves what was told before it. Holds each topic of a workshop once, however often it is told.
 */
export class UnprovenChanges {
  readonly #told = new Map<string, Told & { lastBeat: number }>()

  /** Notes a change that is told after `lastBeat` and before the next one. */
  add(workshopId: string, message: ChangedMessage, lastBeat: number): void {
    this.#told.set(`${message.topic} ${workshopId}`, { workshopId, message, lastBeat })
  }

  /** Forgets what was told before this beat, which was heard. */
  prove(beat: number): void {
    for (const [key, { lastBeat }] of this.#told) if (lastBeat < beat) this.#told.delete(key)
  }

  *[Symbol.iterator](): Iterator<Told> {
    for (const { workshopId, message } of this.#told.values()) yield { workshopId, message }
  }
}
