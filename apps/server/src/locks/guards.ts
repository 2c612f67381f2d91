import type { BoardKind } from '@filrouge/domain'
import { UnknownDependencyError } from '../updates/place.ts'
import { LockGuard, type UpdateKind } from './lock-guard.ts'

/** Something to do for the guard of a room, by the number that the room gave it. */
export type GuardTask = { guard: number } & (
  | { kind: 'open'; lockedBoards: readonly BoardKind[]; document: Uint8Array }
  /** `news` is what of it the room does not hold; null where that is all of it. */
  | { kind: 'judge'; update: Uint8Array; news: Uint8Array | null; as: UpdateKind }
  /** It needs no judgement: a facilitator's, or the server's. */
  | { kind: 'follow'; update: Uint8Array }
  /** Another server has judged it. */
  | { kind: 'followJudged'; update: Uint8Array }
  | { kind: 'close' }
)

type Outcome =
  /**
   * `isUndone`: it touched a locked board. `counterEdit` takes back that, and what had waited for it and touched one; null
   * where nothing came of it.
   */
  | { outcome: 'done'; isUndone: boolean; counterEdit: Uint8Array | null }
  /** It was never opened, was closed, or ended with its thread. */
  | { outcome: 'noGuard' }
  | { outcome: 'unknownDependency' }
  /** Yjs cannot apply it. The guard may hold half of it, and is closed. */
  | { outcome: 'failed'; reason: string }

/** What came of it, and how long the guard worked on it, in milliseconds. */
export type GuardAnswer = Outcome & { workedMs: number }

/** Asks the guards, in whatever thread they are. Rejects when it takes too long, or that thread is lost: the guards are gone then. */
export type AskGuard = (task: GuardTask) => Promise<GuardAnswer>

const done = (isUndone: boolean, counterEdit: Uint8Array | null): Outcome => ({ outcome: 'done', isUndone, counterEdit })

const judge = (guard: LockGuard, update: Uint8Array, news: Uint8Array, kind: UpdateKind): Outcome => {
  // Before the guard takes it, which would spoil it: making another means to read the whole document.
  if (!guard.canJudge(update, news)) return { outcome: 'unknownDependency' }
  const verdict = guard.judge(update, kind, news)
  return verdict.isAllowed ? done(false, null) : done(true, verdict.counterEdit)
}

/** The guards of all rooms with a locked board where somebody works. */
export class Guards {
  readonly #byNumber = new Map<number, LockGuard>()

  answer(task: GuardTask): GuardAnswer {
    const begun = performance.now()
    const outcome = this.#try(task)
    return { ...outcome, workedMs: performance.now() - begun }
  }

  #try(task: GuardTask): Outcome {
    try {
      return this.#do(task)
    } catch (error) {
      this.#close(task.guard)
      if (error instanceof UnknownDependencyError) return { outcome: 'unknownDependency' }
      return { outcome: 'failed', reason: String(error) }
    }
  }

  #do(task: GuardTask): Outcome {
    if (task.kind === 'open') {
      this.#byNumber.set(task.guard, new LockGuard(task.lockedBoards, [task.document]))
      return done(false, null)
    }
    const guard = this.#byNumber.get(task.guard)
    if (!guard) return { outcome: 'noGuard' }
    switch (task.kind) {
      case 'judge':
        return judge(guard, task.update, task.news ?? task.update, task.as)
      case 'follow':
        return done(false, guard.follow(task.update))
      case 'followJudged':
        guard.followJudged(task.update)
        return done(false, null)
      case 'close':
        this.#close(task.guard)
        return done(false, null)
    }
  }

  #close(number: number): void {
    this.#byNumber.get(number)?.[Symbol.dispose]()
    this.#byNumber.delete(number)
  }
}
