import type { Member } from './member.ts'

const settled = (last: Promise<unknown> | undefined): Promise<unknown> => Promise.resolve(last).catch(() => {})

/** What members sent that cannot be taken at once: of each person one thing at a time, one person beside the other. */
export class Lines {
  readonly #lastOf = new Map<Member, Promise<unknown>>()
  readonly #lastOfPerson = new Map<string, Promise<unknown>>()

  get areEmpty(): boolean {
    return this.#lastOf.size === 0
  }

  /** Resolves once nothing waits any more. */
  async whenEmpty(): Promise<void> {
    while (!this.areEmpty) await Promise.allSettled(this.#lastOf.values())
  }

  /** Something this member sent waits. */
  has(member: Member): boolean {
    return this.#lastOf.has(member)
  }

  /** Does the work once all before it is done, and settles as it does. What fails, fails all behind it of the same member. */
  enter<Result>(member: Member, work: () => Promise<Result> | Result): Promise<Result> {
    const { personId } = member
    const done = Promise.all([this.#lastOf.get(member), settled(this.#lastOfPerson.get(personId))]).then(work)
    this.#lastOf.set(member, done)
    this.#lastOfPerson.set(personId, done)
    const leave = (): void => {
      if (this.#lastOf.get(member) === done) this.#lastOf.delete(member)
      if (this.#lastOfPerson.get(personId) === done) this.#lastOfPerson.delete(personId)
    }
    done.then(leave, leave)
    return done
  }
}
