import type { BoardKind } from '@filrouge/domain'
import { UnknownDependencyError } from '../updates/place.ts'
import { LockGuard, type UpdateKind } from './lock-guard.ts'

/** A guard stays for so long after the last lock has gone: to make another means to read the whole document. In milliseconds. */
const keptMs = 60_000

/**
 * The locks of one room. Only while a board is locked, and somebody works, is there a guard with a document of its own;
 * it is made anew when an update has spoilt it.
 */
export class RoomLocks implements Disposable {
  readonly #readWhole: () => Iterable<Uint8Array>
  #lockedBoards: readonly BoardKind[]
  #guard: LockGuard | null = null
  #dropTimer: NodeJS.Timeout | null = null
  #workedMs = 0

  /** `readWhole` gives the whole document as the room holds it. */
  constructor(lockedBoards: readonly BoardKind[], readWhole: () => Iterable<Uint8Array>) {
    this.#lockedBoards = lockedBoards
    this.#readWhole = readWhole
  }

  set(lockedBoards: readonly BoardKind[]): void {
    if (lockedBoards.join() === this.#lockedBoards.join()) return
    this.#lockedBoards = lockedBoards
    this.#guard?.setBoards(lockedBoards)
    if (this.#dropTimer) clearTimeout(this.#dropTimer)
    this.#dropTimer = this.isLocked ? null : setTimeout(() => this.drop(), keptMs)
    this.#dropTimer?.unref()
  }

  get isLocked(): boolean {
    return this.#lockedBoards.length > 0
  }

  /** How long the guard has worked on updates so far, in milliseconds; without the time to make it, which is nobody's fault. */
  get workedMs(): number {
    return this.#workedMs
  }

  /**
   * Takes note of an update that needs no judgement, before the room takes it. Returns what takes back that which had
   * waited for it and touched a locked board. Throws when Yjs cannot apply it: then the room must not take it.
   */
  follow(update: Uint8Array): Uint8Array | null {
    const guard = this.#whileLocked()
    if (guard) return this.#work(() => guard.follow(update))
    this.followJudged(update)
    return null
  }

  /** Takes note of an update that another server has judged, before the room takes it. Throws as `follow` does. */
  followJudged(update: Uint8Array): void {
    this.#work(() => this.#guard?.followJudged(update))
  }

  /**
   * Judges an update of someone who may not change locked boards, before the room takes it. Returns whether it touched
   * one, and what takes that back. Throws when it cannot be judged: then the room must not take it.
   */
  judge(update: Uint8Array, kind: UpdateKind): { isUndone: boolean; counterEdit: Uint8Array | null } {
    const guard = this.#whileLocked()
    if (!guard) {
      this.followJudged(update)
      return { isUndone: false, counterEdit: null }
    }
    // Before the guard takes it: making a new one, as one that is spent needs, means to read the whole document.
    if (!guard.canJudge(update)) throw new UnknownDependencyError('an update builds on what is not here')
    const verdict = this.#work(() => guard.judge(update, kind))
    return verdict.isAllowed ? { isUndone: false, counterEdit: null } : { isUndone: true, counterEdit: verdict.counterEdit }
  }

  [Symbol.dispose](): void {
    if (this.#dropTimer) clearTimeout(this.#dropTimer)
    this.drop()
  }

  /** What was judged is not taken: the next guard begins with what the room holds. */
  drop(): void {
    this.#guard?.[Symbol.dispose]()
    this.#guard = null
  }

  /** Measures the guard's work, and drops it where that fails: it may hold half of an update that the room does not take. */
  #work<Result>(work: () => Result): Result {
    const begun = performance.now()
    try {
      return work()
    } catch (error) {
      this.drop()
      throw error
    } finally {
      this.#workedMs += performance.now() - begun
    }
  }

  #whileLocked(): LockGuard | null {
    if (!this.isLocked) return null
    this.#guard ??= new LockGuard(this.#lockedBoards, this.#readWhole())
    return this.#guard
  }
}
