import type { Level, Role } from '@filrouge/domain'

export interface PersonRow {
  personId: string
  role: Role
  name: string
  companyFunction: string
  level: Level
}

/** What the rooms need kept: an append-only log of updates per workshop. */
export interface UpdateLog {
  /** Appends the updates in order; when it returns they are on disk. Throws when the disk refuses. */
  append: (entries: readonly { workshopId: string; update: Uint8Array }[]) => void
  /** Every update of a workshop, oldest first, with the sequence of the last one (0 for none). */
  load: (workshopId: string) => { updates: Uint8Array[]; upTo: number }
  /** The sequence of a workshop's last update; 0 for none. */
  lastSequence: (workshopId: string) => number
  /** Replaces the updates up to a sequence by one that holds them all, in one transaction. */
  compact: (workshopId: string, upTo: number, merged: Uint8Array) => void
}

/** What access needs kept. Secrets come as hashes only. */
export interface AccessStore {
  createWorkshop: (row: { id: string; name: string; tokenHashes: Readonly<Record<Role, string>>; seed: Uint8Array }) => void
  workshopName: (workshopId: string) => string | null
  roleOfToken: (workshopId: string, tokenHash: string) => Role | null
  /** The hash of a role's present invitation; null without such a workshop. */
  tokenHash: (workshopId: string, role: Role) => string | null
  replaceToken: (workshopId: string, role: Role, tokenHash: string) => void
  addSession: (workshopId: string, sessionHash: string, person: PersonRow) => void
  session: (workshopId: string, sessionHash: string) => PersonRow | null
  endSession: (workshopId: string, sessionHash: string) => void
}

export interface Storage extends UpdateLog, AccessStore, Disposable {}
