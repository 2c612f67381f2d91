import type { Role } from '@filrouge/domain'
import type { Entry, Shut } from '../access/entry.ts'

export type OpenEntry = Extract<Entry, { isOpen: true }>

interface Hooks {
  /** The door closed; called once. */
  shut: (why: Shut) => void
  roleChanged: (role: Role) => void
  failed: (error: unknown) => void
}

/** The entry is read again after this time at the latest, in milliseconds, whatever is heard. */
const longestDelayMs = 60_000
const retryMs = 5000

/**
 * Keeps what lets one connection in up to date. The store alone is the truth: whatever is heard of a change, the entry is
 * read again, so that a message told twice, late or in another order does no harm. One that never comes, as from a server
 * that died before it told anybody, is made up for by reading the entry now and then.
 */
export class EntryWatch implements Disposable {
  readonly #enter: () => Promise<Entry>
  readonly #hooks: Hooks
  readonly #random: () => number
  #entry: OpenEntry
  #timer: NodeJS.Timeout | null = null
  #isOver = false
  /** Readings in the order in which they were asked for. */
  #reading: Promise<void> = Promise.resolve()

  constructor(first: OpenEntry, enter: () => Promise<Entry>, hooks: Hooks, random = Math.random) {
    this.#entry = first
    this.#enter = enter
    this.#hooks = hooks
    this.#random = random
    this.#wake()
  }

  get role(): Role {
    return this.#entry.person.role
  }

  /** Reads the entry again; resolves once what changed was told. */
  check(): Promise<void> {
    this.#reading = this.#reading.then(() => this.#read())
    return this.#reading
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    if (this.#timer) clearTimeout(this.#timer)
  }

  async #read(): Promise<void> {
    if (this.#isOver) return
    try {
      const entry = await this.#enter()
      if (!this.#isOver) this.#take(entry)
    } catch (error) {
      this.#hooks.failed(error)
      this.#checkIn(retryMs)
    }
  }

  #take(entry: Entry): void {
    if (!entry.isOpen) {
      this[Symbol.dispose]()
      this.#hooks.shut(entry.shut)
      return
    }
    const former = this.role
    this.#entry = entry
    this.#wake()
    if (former !== this.role) this.#hooks.roleChanged(this.role)
  }

  #wake(): void {
    // Spread, so that those who came together do not ask together for ever.
    const delayMs = (longestDelayMs * (1 + this.#random())) / 2
    const { until } = this.#entry
    this.#checkIn(until === null ? delayMs : Math.min(delayMs, Math.max(0, until - Date.now())))
  }

  #checkIn(delayMs: number): void {
    if (this.#isOver) return
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.check(), delayMs)
    this.#timer.unref()
  }
}
