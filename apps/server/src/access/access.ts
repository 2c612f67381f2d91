import type { Role } from '@filrouge/domain'
import type { AccessSettings, ChangeAccessRequest } from '@filrouge/protocol'
import { documentForm } from '../rooms/document-form.ts'
import type { AccessPolicy, AccessStore, PersonRow } from '../storage/port/access-store.ts'
import { decideEntry, type Entry } from './entry.ts'
import { hashPasscode, isPasscode } from './passcode.ts'
import { PasscodeDoor } from './passcode-door.ts'
import { hashSecret, newPublicId, newSecret } from './secret.ts'

export type Tokens = Record<Role, string>

export interface CreatedWorkshop {
  workshopId: string
  tokens: Tokens
}

export type JoinRefusal = 'invalidInvite' | 'linkExpired' | 'passcodeNeeded' | 'wrongPasscode' | 'tooMany'

export interface Invitation {
  role: Role
  needsPasscode: boolean
}

/** Called when people came ("people"), or when somebody's right to be there may have changed ("access"). */
export type OnAccessChanged = (workshopId: string, topic: 'people' | 'access') => void

/**
 * Who may enter a workshop: links that invite, and the sessions that they open. Secrets are never kept, only hashes.
 * The facilitators' link asks for no passcode and does not expire: without it a workshop could lock its owners out.
 */
export class Access {
  readonly #store: AccessStore
  readonly #onChanged: OnAccessChanged
  readonly #now: () => number
  readonly #door = new PasscodeDoor(isPasscode)

  constructor(store: AccessStore, onChanged: OnAccessChanged, now: () => number) {
    this.#store = store
    this.#onChanged = onChanged
    this.#now = now
  }

  /** A new workshop, whose document begins with the seed. It is given its identifier where that stands in the seed. */
  async create(name: string, seed: Uint8Array, workshopId = newPublicId()): Promise<CreatedWorkshop> {
    const tokens: Tokens = { facilitator: newSecret(), participant: newSecret(), observer: newSecret() }
    const tokenHashes = {
      facilitator: hashSecret(tokens.facilitator),
      participant: hashSecret(tokens.participant),
      observer: hashSecret(tokens.observer),
    }
    await this.#store.createWorkshop({ id: workshopId, name, tokenHashes, seed, documentForm })
    return { workshopId, tokens }
  }

  nameOf(workshopId: string): Promise<string | null> {
    return this.#store.workshopName(workshopId)
  }

  /** What a link opens, or why it opens nothing. */
  async invitation(workshopId: string, token: string): Promise<Invitation | JoinRefusal> {
    const found = await this.#invitation(workshopId, token)
    return typeof found === 'string' ? found : { role: found.role, needsPasscode: found.passcodeHash !== null }
  }

  /** Enters by a link, for as long as the session lasts. */
  async join(
    workshopId: string,
    invite: { token: string; passcode: string | undefined; address: string },
    who: Pick<PersonRow, 'name' | 'companyFunction' | 'level'>,
  ): Promise<{ session: string; person: PersonRow } | JoinRefusal> {
    const found = await this.#invitation(workshopId, invite.token)
    if (typeof found === 'string') return found
    if (found.passcodeHash !== null) {
      if (!invite.passcode) return 'passcodeNeeded'
      const answer = await this.#door.check(workshopId, invite.address, invite.passcode, found.passcodeHash, performance.now())
      if (answer !== 'right') return answer === 'wrong' ? 'wrongPasscode' : 'tooMany'
    }
    const session = newSecret()
    const person: PersonRow = { personId: newPublicId(), role: found.role, ...who, joinedAt: this.#now() }
    // The link may have been replaced since it was looked at.
    const isIn = await this.#store.addSession(workshopId, hashSecret(session), hashSecret(invite.token), person)
    if (!isIn) return 'invalidInvite'
    this.#onChanged(workshopId, 'people')
    return { session, person }
  }

  /** Whether a session opens its workshop now. */
  async enter(workshopId: string, session: string | null): Promise<Entry> {
    const policy = await this.#store.accessPolicy(workshopId)
    const row = policy && session !== null ? await this.#store.session(workshopId, hashSecret(session)) : null
    return decideEntry(policy, row, this.#now())
  }

  async leave(workshopId: string, session: string): Promise<void> {
    await this.#store.endSession(workshopId, hashSecret(session))
    this.#onChanged(workshopId, 'access')
  }

  /**
   * A new invitation for a role; the former one opens nothing from now on. Who came by it, or by one before it, stays, or is
   * shut out at once, save the one who asks for it.
   */
  async resetLink(workshopId: string, role: Role, by: { personId: string; removePeople: boolean }): Promise<string> {
    const token = newSecret()
    const removal = by.removePeople ? { exceptPersonId: by.personId } : null
    await this.#store.replaceToken(workshopId, role, hashSecret(token), removal)
    this.#onChanged(workshopId, 'access')
    return token
  }

  people(workshopId: string): Promise<PersonRow[]> {
    return this.#store.people(workshopId)
  }

  /** False without such a person. */
  async changeRole(workshopId: string, personId: string, role: Role): Promise<boolean> {
    const isDone = await this.#store.changeRole(workshopId, personId, role)
    if (isDone) this.#onChanged(workshopId, 'access')
    return isDone
  }

  /** Shuts a person out at once, in every tab; false without such a person. */
  async removePerson(workshopId: string, personId: string): Promise<boolean> {
    const isDone = await this.#store.removePerson(workshopId, personId)
    if (isDone) this.#onChanged(workshopId, 'access')
    return isDone
  }

  async settings(workshopId: string): Promise<AccessSettings> {
    const policy = await this.#store.accessPolicy(workshopId)
    return {
      hasPasscode: policy !== null && policy.passcodeHash !== null,
      linksUntil: policy?.linksUntil ?? null,
      accessUntil: policy?.accessUntil ?? null,
    }
  }

  async changeSettings(workshopId: string, { passcode, linksUntil, accessUntil }: ChangeAccessRequest): Promise<AccessSettings> {
    const change: Partial<AccessPolicy> = {
      ...(passcode === undefined ? {} : { passcodeHash: passcode === null ? null : await hashPasscode(passcode) }),
      ...(linksUntil === undefined ? {} : { linksUntil }),
      ...(accessUntil === undefined ? {} : { accessUntil }),
    }
    await this.#store.changeAccessPolicy(workshopId, change)
    this.#onChanged(workshopId, 'access')
    return this.settings(workshopId)
  }

  async #invitation(workshopId: string, token: string): Promise<{ role: Role; passcodeHash: string | null } | JoinRefusal> {
    const role = await this.#store.roleOfToken(workshopId, hashSecret(token))
    const policy = await this.#store.accessPolicy(workshopId)
    if (!role || !policy) return 'invalidInvite'
    if (role === 'facilitator') return { role, passcodeHash: null }
    const ends = [policy.linksUntil, policy.accessUntil].filter((end) => end !== null)
    if (ends.some((end) => end <= this.#now())) return 'linkExpired'
    return { role, passcodeHash: policy.passcodeHash }
  }
}
