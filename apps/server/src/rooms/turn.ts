import type { UpdateShape } from '../updates/read-update.ts'
import { joinUpdates } from '../updates/update-store.ts'
import type { Member } from './member.ts'

/** How many of each member's updates are on disk once something is. */
export type Acknowledgements = Map<Member, number>

interface Taken {
  update: Uint8Array
  shape: UpdateShape
}

/** What a room takes until it tells everyone, in one go. */
export class Turn {
  readonly #taken: Taken[] = []
  /** Who sent the first of them, and whether all came from there. */
  #sender: Member | null = null
  #isFromOne = true
  readonly acknowledgements: Acknowledgements = new Map()

  get hasNews(): boolean {
    return this.#taken.length > 0
  }

  /** `from` is null for an update of no member's. */
  add(from: Member | null, update: Uint8Array, shape: UpdateShape): void {
    if (!this.hasNews) this.#sender = from
    else if (from !== this.#sender) this.#isFromOne = false
    this.#taken.push({ update, shape })
  }

  /** Everything taken, as one update. */
  joined(): Uint8Array {
    const first = this.#taken[0]
    return first && this.#taken.length === 1 ? first.update : joinUpdates(this.#taken.map(({ shape }) => shape))
  }

  /** Whether a member sent all of it and need not be told. Who sent a part hears that again, which changes nothing. */
  isAllFrom(member: Member): boolean {
    return this.#isFromOne && this.#sender === member
  }
}
