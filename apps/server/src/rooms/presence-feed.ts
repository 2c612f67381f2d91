import { presenceFrame } from '@filrouge/protocol'
import type { Member } from './member.ts'
import { Presence } from './presence.ts'

/**
 * Cursors are state, not events: what changed is sent at most this often, in milliseconds. The work of telling grows with
 * the square of the people, so that large rooms are told less often.
 */
const intervalMs = (people: number): number => Math.min(66, 33 + people / 15)

/** A member of ours, or the name of the server where a client is. */
type Owner = Member | string

const personOf = (owner: Owner): string | null => (typeof owner === 'string' ? null : owner.personId)

const isOurs = (owner: Owner): boolean => typeof owner !== 'string'

/** Tells a room's members who is there: what changed, all at once, several times a second. Those who lag are told later. */
export class PresenceFeed {
  readonly #members: ReadonlySet<Member>
  readonly #onOwnChanges: (update: Uint8Array) => void
  readonly #presence = new Presence(personOf)
  /** Who was passed over, and has to hear everything once it can. */
  readonly #behind = new Set<Member>()
  #timer: NodeJS.Timeout | null = null

  /** `onOwnChanges` hears what changed among this server's own members. */
  constructor(members: ReadonlySet<Member>, onOwnChanges: (update: Uint8Array) => void) {
    this.#members = members
    this.#onOwnChanges = onOwnChanges
  }

  /** Takes a presence message; throws when it is malformed. */
  take(from: Member, update: Uint8Array): void {
    this.#presence.take(from, update)
    this.#flushSoon()
  }

  takeFromServer(server: string, update: Uint8Array): void {
    this.#presence.takeFromServer(server, update)
    this.#flushSoon()
  }

  leave(owner: Owner): void {
    this.#presence.leave(owner)
    if (typeof owner !== 'string') this.#behind.delete(owner)
    this.#flushSoon()
  }

  /** Tells one member who is there now. Returns how many bytes that was. */
  tell(member: Member): number {
    const present = this.#presence.present()
    if (present) member.send(presenceFrame(present))
    return present?.length ?? 0
  }

  /** This server's own members, for the other servers; null when there are none. */
  ours(): Uint8Array | null {
    return this.#presence.present(isOurs)
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #flushSoon(): void {
    if (this.#presence.hasChanged || this.#behind.size > 0)
      this.#timer ??= setTimeout(() => this.#flush(), intervalMs(this.#members.size))
  }

  #flush(): void {
    this.#timer = null
    const changes = this.#presence.changes()
    const ownChanges = this.#presence.hasChangedOnly(isOurs) ? changes : this.#presence.changes(isOurs)
    this.#presence.settle()
    const changed = changes && presenceFrame(changes)
    let everything: Uint8Array | null = null
    for (const member of this.#members) {
      if (member.isLagging()) this.#behind.add(member)
      else if (this.#behind.delete(member)) {
        everything ??= presenceFrame(this.#presence.everything() ?? Uint8Array.of(0))
        member.send(everything)
      } else if (changed) member.send(changed)
    }
    if (ownChanges) this.#onOwnChanges(ownChanges)
    this.#flushSoon()
  }
}
