import type { Member } from './member.ts'

/** What members sent that cannot be taken at once: each of them is served in turn, one beside the other. */
export class Lines {
  readonly #lastOf = new Map<Member, Promise<unknown>>()

  get areEmpty(): boolean {
    return this.#lastOf.size === 0
  }

  /** Something this member sent waits. */
  has(member: Member): boolean {
    return this.#lastOf.has(member)
  }

  /** Does the work once all before it is done, and settles as it does. What fails, fails all behind it. */
  enter<Result>(member: Member, work: () => Promise<Result> | Result): Promise<Result> {
    const done = (this.#lastOf.get(member) ?? Promise.resolve()).then(work)
    this.#lastOf.set(member, done)
    const leave = (): void => {
      if (this.#lastOf.get(member) === done) this.#lastOf.delete(member)
    }
    done.then(leave, leave)
    return done
  }
}
