import type { UpdateShape } from '../updates/read-update.ts'
import { joinUpdates } from '../updates/update-store.ts'
import type { Member } from './member.ts'

/** How many of each member's updates are on disk once something is. */
export type Acknowledgements = Map<Member, number>

/** What a room takes until it tells everyone, in one go. */
export class Turn {
  readonly #updates: Uint8Array[] = []
  readonly #shapes: UpdateShape[] = []
  readonly #senders = new Set<Member | null>()
  readonly acknowledgements: Acknowledgements = new Map()

  get hasNews(): boolean {
    return this.#updates.length > 0
  }

  /** `from` is null for an update of no member's. */
  add(from: Member | null, update: Uint8Array, shape: UpdateShape): void {
    this.#updates.push(update)
    this.#shapes.push(shape)
    this.#senders.add(from)
  }

  /** Everything taken, as one update. */
  joined(): Uint8Array {
    const [only] = this.#updates
    return only && this.#updates.length === 1 ? only : joinUpdates(this.#shapes)
  }

  /** Whether a member sent all of it and need not be told. Who sent a part hears that again, which changes nothing. */
  isAllFrom(member: Member): boolean {
    return this.#senders.size === 1 && this.#senders.has(member)
  }
}
