import type { BoardKind } from '@filrouge/domain'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { MalformedUpdateError } from '../updates/byte-cursor.ts'
import { UnknownDependencyError } from '../updates/place.ts'
import { idleMs } from './guard-thread.ts'
import type { AskGuard, GuardAnswer, GuardTask } from './guards.ts'
import type { UpdateKind } from './lock-guard.ts'

/** A guard that was asked nothing for so long may be gone with its thread, in milliseconds. */
const doubtfulMs = idleMs - 10_000
/** A document that could not be built is not tried again for so long, in milliseconds. */
const restMs = 60_000

/** Whether an edit touches a locked board cannot be told, or takes too long. */
export class CannotJudgeError extends Error {}

export interface Judgement {
  /** It touched a locked board. */
  isUndone: boolean
  /** To be taken after it: takes back that, and what had waited for it and touched one. Null where nothing came of it. */
  counterEdit: Uint8Array | null
}

/** Hears how long a guard worked on an update, in milliseconds, whatever came of it. */
export type Charge = (workedMs: number) => void

const allowed: Judgement = { isUndone: false, counterEdit: null }

/** A task, for whichever guard the room has. */
type RoomTask = GuardTask extends infer Task ? (Task extends GuardTask ? Omit<Task, 'guard'> : never) : never

interface Guard {
  number: number
  /** Rejects with a CannotJudgeError. */
  opened: Promise<void>
}

let lastNumber = 0

/**
 * The locks of one room. Only while a board is locked, and somebody works, is there a guard with a document of its own, which
 * does in turn what it is told; it is made anew when an update has spoilt it, or its thread ended.
 */
export class RoomLocks implements Disposable {
  readonly #ask: AskGuard
  readonly #readWhole: () => Uint8Array
  #lockedBoards: readonly BoardKind[]
  #guard: Guard | null = null
  #last: Promise<unknown> = Promise.resolve()
  #askedAt = 0
  #restsUntil = 0
  #isOver = false

  /** `readWhole` gives the whole document as the room holds it. */
  constructor(lockedBoards: readonly BoardKind[], ask: AskGuard, readWhole: () => Uint8Array) {
    this.#lockedBoards = lockedBoards
    this.#ask = ask
    this.#readWhole = readWhole
  }

  set(lockedBoards: readonly BoardKind[]): void {
    if (lockedBoards.join() === this.#lockedBoards.join()) return
    this.#lockedBoards = lockedBoards
    this.drop()
  }

  get isLocked(): boolean {
    return this.#lockedBoards.length > 0
  }

  /**
   * Judges an update of someone who may not change locked boards, before the room takes it; `news` is what of it the room does
   * not hold. Rejects with an UnknownDependencyError when that builds on what is not here, a MalformedUpdateError when Yjs
   * cannot apply it, and a CannotJudgeError: then the room must not take it.
   */
  async judge(update: Uint8Array, news: Uint8Array, kind: UpdateKind, charge: Charge): Promise<Judgement> {
    const task = { kind: 'judge', update, news: news === update ? null : news, as: kind } as const
    const answer = await this.#askUntilAnswered(task, charge)
    switch (answer.outcome) {
      case 'done':
        return answer
      case 'unknownDependency':
        throw new UnknownDependencyError('an update builds on what is not here')
      case 'failed':
        throw new MalformedUpdateError(answer.reason)
      case 'noGuard':
        throw new CannotJudgeError('the guards were lost again')
    }
  }

  /**
   * Tells the guard of an update that needs no judgement, just before the room takes it. Resolves to what is to be taken
   * back of what had waited for it; null where no board is locked, or nobody can tell.
   */
  async follow(update: Uint8Array, charge: Charge): Promise<Uint8Array | null> {
    if (!this.isLocked || this.#isResting) return null
    // Made now if need be: one that is given the update with the document does not tell what had waited for it.
    if (performance.now() - this.#askedAt > doubtfulMs) this.drop()
    this.#guard ??= this.#open()
    return (await this.#tell(this.#guard, { kind: 'follow', update }, charge))?.counterEdit ?? null
  }

  /** Tells the guard, if there is one, of an update that another server has judged. */
  followJudged(update: Uint8Array): void {
    if (this.#guard) void this.#tell(this.#guard, { kind: 'followJudged', update })
  }

  /** What was judged is not taken: the next guard begins with what the room holds. */
  drop(): void {
    const guard = this.#guard
    this.#guard = null
    if (guard) void this.#tell(guard, { kind: 'close' })
  }

  [Symbol.dispose](): void {
    this.#isOver = true
    this.drop()
  }

  get #isResting(): boolean {
    return this.#isOver || performance.now() < this.#restsUntil
  }

  /** Asks another guard as often as one is dropped meanwhile, and once where one was lost. */
  async #askUntilAnswered(task: RoomTask, charge: Charge): Promise<GuardAnswer> {
    for (let losses = 0; this.isLocked; ) {
      if (this.#isResting) throw new CannotJudgeError('the document could not be built')
      this.#guard ??= this.#open()
      const guard = this.#guard
      const answer = await this.#askGuard(guard, task, charge)
      // Other boards are locked by now, or it had taken what the room did not.
      if (this.#guard !== guard) continue
      if (answer.outcome === 'noGuard' || answer.outcome === 'failed') this.#guard = null
      if (answer.outcome !== 'noGuard' || ++losses > 1) return answer
    }
    return { outcome: 'done', ...allowed, workedMs: 0 }
  }

  async #askGuard(guard: Guard, task: RoomTask, charge: Charge): Promise<GuardAnswer> {
    await guard.opened
    try {
      return await this.#askCharged(guard, task, charge)
    } catch (error) {
      this.#forget(guard)
      throw new CannotJudgeError('an update could not be judged', { cause: error })
    }
  }

  /** Where it fails, the guard may lack the update: the next one begins with what the room holds. */
  async #tell(guard: Guard, task: RoomTask, charge?: Charge): Promise<Judgement | null> {
    const answer = await this.#askCharged(guard, task, charge).catch(() => null)
    if (answer?.outcome === 'done') return this.#guard === guard ? answer : null
    this.#forget(guard)
    return null
  }

  /** One thing at a time, so that a room that asks much has others wait for one of its tasks, not for all. */
  #askInTurn(task: GuardTask): Promise<GuardAnswer> {
    this.#askedAt = performance.now()
    const answer = this.#last.then(() => this.#ask(task))
    this.#last = answer.catch(() => {})
    return answer
  }

  async #askCharged({ number }: Guard, task: RoomTask, charge: Charge = () => {}): Promise<GuardAnswer> {
    try {
      const answer = await this.#askInTurn({ ...task, guard: number })
      charge(answer.workedMs)
      return answer
    } catch (error) {
      if (error instanceof TaskTooLongError) charge(error.longestMs)
      throw error
    }
  }

  #open(): Guard {
    const number = ++lastNumber
    const guard = { number, opened: this.#requireOpened(number) }
    // Whoever asks it hears of it.
    guard.opened.catch(() => this.#forget(guard))
    return guard
  }

  async #requireOpened(number: number): Promise<void> {
    const task = { kind: 'open', guard: number, lockedBoards: this.#lockedBoards, document: this.#readWhole() } as const
    const { outcome } = await this.#askInTurn(task).catch(() => ({ outcome: 'failed' }))
    if (outcome === 'done') return
    this.#restsUntil = performance.now() + restMs
    throw new CannotJudgeError('the document could not be built')
  }

  /** The next who asks makes another, unless one was made. */
  #forget(guard: Guard): void {
    if (this.#guard === guard) this.#guard = null
  }
}
