import type { Role } from '@filrouge/domain'
import type { AccessStore, PersonRow } from '../storage/port/access-store.ts'
import { hashSecret, newPublicId, newSecret } from './secret.ts'

export type Tokens = Record<Role, string>

/** Who may enter a workshop: capability links, and the sessions that they open. Secrets are never kept, only hashes. */
export class Access {
  readonly #store: AccessStore
  /** Who to tell that a secret opens nothing any more, by workshop and hash. */
  readonly #watchers = new Map<string, Set<() => void>>()

  constructor(store: AccessStore) {
    this.#store = store
  }

  async create(name: string, seed: Uint8Array): Promise<{ workshopId: string; tokens: Tokens }> {
    const workshopId = newPublicId()
    const tokens: Tokens = { facilitator: newSecret(), participant: newSecret(), observer: newSecret() }
    const tokenHashes = {
      facilitator: hashSecret(tokens.facilitator),
      participant: hashSecret(tokens.participant),
      observer: hashSecret(tokens.observer),
    }
    await this.#store.createWorkshop({ id: workshopId, name, tokenHashes, seed })
    return { workshopId, tokens }
  }

  nameOf(workshopId: string): Promise<string | null> {
    return this.#store.workshopName(workshopId)
  }

  roleOfToken(workshopId: string, token: string): Promise<Role | null> {
    return this.#store.roleOfToken(workshopId, hashSecret(token))
  }

  async join(
    workshopId: string,
    role: Role,
    who: Omit<PersonRow, 'personId' | 'role'>,
  ): Promise<{ session: string; person: PersonRow }> {
    const session = newSecret()
    const person: PersonRow = { personId: newPublicId(), role, ...who }
    await this.#store.addSession(workshopId, hashSecret(session), person)
    return { session, person }
  }

  personOf(workshopId: string, session: string): Promise<PersonRow | null> {
    return this.#store.session(workshopId, hashSecret(session))
  }

  async leave(workshopId: string, session: string): Promise<void> {
    await this.#store.endSession(workshopId, hashSecret(session))
    this.#end(workshopId, hashSecret(session))
  }

  /** Calls back once when a session or an invitation ends. Returns how to stop waiting. */
  whenEnded(workshopId: string, secret: string, tell: () => void): () => void {
    const key = `${workshopId} ${hashSecret(secret)}`
    const watchers = this.#watchers.get(key) ?? new Set()
    this.#watchers.set(key, watchers.add(tell))
    return () => {
      watchers.delete(tell)
      if (watchers.size === 0 && this.#watchers.get(key) === watchers) this.#watchers.delete(key)
    }
  }

  /** A new invitation for a role; the former one opens nothing from now on. Who joined with it stays. */
  async resetLink(workshopId: string, role: Role): Promise<string> {
    const token = newSecret()
    const former = await this.#store.tokenHash(workshopId, role)
    await this.#store.replaceToken(workshopId, role, hashSecret(token))
    if (former !== null) this.#end(workshopId, former)
    return token
  }

  #end(workshopId: string, hash: string): void {
    const key = `${workshopId} ${hash}`
    const watchers = this.#watchers.get(key) ?? []
    this.#watchers.delete(key)
    for (const tell of watchers) tell()
  }
}
