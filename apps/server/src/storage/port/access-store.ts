import type { Level, Role } from '@filrouge/domain'

export interface PersonRow {
  personId: string
  role: Role
  name: string
  companyFunction: string
  level: Level
}

export interface NewWorkshop {
  id: string
  name: string
  tokenHashes: Readonly<Record<Role, string>>
  /** The first update of its document. */
  seed: Uint8Array
}

/** What access needs kept. Secrets come as hashes only. */
export interface AccessStore {
  /** The workshop, its invitations and its first update, all or nothing. Rejects when it exists. */
  createWorkshop: (workshop: NewWorkshop) => Promise<void>
  workshopName: (workshopId: string) => Promise<string | null>
  roleOfToken: (workshopId: string, tokenHash: string) => Promise<Role | null>
  /** The hash of a role's present invitation; null without such a workshop. */
  tokenHash: (workshopId: string, role: Role) => Promise<string | null>
  replaceToken: (workshopId: string, role: Role, tokenHash: string) => Promise<void>
  addSession: (workshopId: string, sessionHash: string, person: PersonRow) => Promise<void>
  session: (workshopId: string, sessionHash: string) => Promise<PersonRow | null>
  endSession: (workshopId: string, sessionHash: string) => Promise<void>
}
