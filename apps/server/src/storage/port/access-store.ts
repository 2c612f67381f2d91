import type { Level, Role } from '@filrouge/domain'

export interface PersonRow {
  personId: string
  role: Role
  name: string
  companyFunction: string
  level: Level
  /** Milliseconds since 1970. */
  joinedAt: number
}

/** Why a session opens nothing any more, when it was not its owner who left. */
export const sessionEnds = ['removed', 'linkReplaced'] as const
export type SessionEnd = (typeof sessionEnds)[number]

export interface SessionRow extends PersonRow {
  endedBy: SessionEnd | null
}

export interface NewWorkshop {
  id: string
  name: string
  tokenHashes: Readonly<Record<Role, string>>
  /** The first update of its document, and the form that it has. */
  seed: Uint8Array
  documentForm: string
}

/** What a workshop asks of those who enter. Dates in milliseconds since 1970, null for none. */
export interface AccessPolicy {
  passcodeHash: string | null
  linksUntil: number | null
  accessUntil: number | null
}

/** What access needs kept. Secrets come as hashes only. */
export interface AccessStore {
  /** The workshop, its invitations and its first update, all or nothing. Rejects when it exists. */
  createWorkshop: (workshop: NewWorkshop) => Promise<void>
  workshopName: (workshopId: string) => Promise<string | null>
  /** Null without such a workshop. */
  accessPolicy: (workshopId: string) => Promise<AccessPolicy | null>
  /** Sets what is given, keeps the rest. */
  changeAccessPolicy: (workshopId: string, change: Partial<AccessPolicy>) => Promise<void>
  roleOfToken: (workshopId: string, tokenHash: string) => Promise<Role | null>
  /**
   * A role's new invitation in place of the former. Who came by that one stays, and counts as come by the new one from then
   * on; with `removal`, all who did are shut out at once, however many invitations of the role were replaced since.
   */
  replaceToken: (workshopId: string, role: Role, tokenHash: string, removal: { exceptPersonId: string } | null) => Promise<void>
  /** Lets a person in by an invitation; false when that opens nothing any more. */
  addSession: (workshopId: string, sessionHash: string, tokenHash: string, person: PersonRow) => Promise<boolean>
  session: (workshopId: string, sessionHash: string) => Promise<SessionRow | null>
  /** Leaves no trace of the session. */
  endSession: (workshopId: string, sessionHash: string) => Promise<void>
  /** Whose sessions still open the workshop, first come first. */
  people: (workshopId: string) => Promise<PersonRow[]>
  /** False without such a person. */
  changeRole: (workshopId: string, personId: string, role: Role) => Promise<boolean>
  /** Ends a person's session, which says why from then on; false without such a person. */
  removePerson: (workshopId: string, personId: string) => Promise<boolean>
}
