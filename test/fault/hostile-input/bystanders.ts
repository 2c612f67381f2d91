import { addRecord, readWorkshop } from '@filrouge/document'
import { expect, vi } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import { connectRaw } from '../../support/raw-client.ts'

const patienceMs = 30_000

const factorNames = ({ doc }: WebsocketProvider): string[] => readWorkshop(doc).workshop.factors.map(({ name }) => name)

/** Two people at work in one workshop, who should notice nothing of what goes on around them. */
export class Bystanders implements Disposable {
  readonly #people: readonly [WebsocketProvider, WebsocketProvider]
  #written: string[] = []
  #disconnections = 0

  private constructor(people: readonly [WebsocketProvider, WebsocketProvider]) {
    this.#people = people
    for (const person of people)
      person.on('connection-close', () => {
        this.#disconnections++
      })
  }

  static async join(link: string): Promise<Bystanders> {
    return new Bystanders([await connectRaw(link), await connectRaw(link)])
  }

  /** Each writes something; both see all that either ever wrote, and neither was ever disconnected. */
  async work(turn: number): Promise<void> {
    const names = this.#people.map((_, index) => `Person ${index}, turn ${turn}`)
    for (const [index, person] of this.#people.entries()) addRecord(person.doc, 'factors', { name: names[index] ?? '' })
    this.#written.push(...names)
    await vi.waitFor(
      () => {
        for (const person of this.#people) expect(factorNames(person)).toEqual(expect.arrayContaining(this.#written))
      },
      { timeout: patienceMs, interval: 20 },
    )
    expect(this.#disconnections).toBe(0)
  }

  /** Everything that either wrote is what somebody who comes now finds. */
  async expectNewcomerSeesAll(link: string): Promise<void> {
    const newcomer = await connectRaw(link)
    try {
      expect(factorNames(newcomer)).toEqual(expect.arrayContaining(this.#written))
    } finally {
      newcomer.destroy()
    }
  }

  [Symbol.dispose](): void {
    for (const person of this.#people) person.destroy()
  }
}
