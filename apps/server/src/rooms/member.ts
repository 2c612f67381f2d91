import type { ChangedTopic } from '@filrouge/protocol'
import type { UpdateKind } from '../locks/lock-guard.ts'

/** One connected client, as its room sees it. */
export interface Member {
  /** Whose it is: a person may have several open. */
  readonly personId: string
  send: (frame: Uint8Array) => void
  /** Presence may be skipped for a receiver that lags; updates never. */
  isLagging: () => boolean
  /** The first so many updates that this member sent are on disk. */
  acknowledge: (count: number) => void
  /** What it sent turned out to cost more, in bytes that are read in the same time. */
  charge: (workBytes: number) => void
  /**
   * Asked before something that waited is taken. Throws an OverdrawnError when what it sent has cost more than its person may
   * spend for now, and a RevokedError when it may not edit any more.
   */
  requireMayEdit: () => void
  /** Something kept beside the document changed. */
  changed: (topic: ChangedTopic) => void
  /** Nothing can be saved for now, or it can again. */
  holding: (isHolding: boolean) => void
}

/** One that is told nothing, and may do everything, but for what is given. */
export const silentMember = (personId: string, given: Partial<Member> = {}): Member => ({
  personId,
  send: () => {},
  isLagging: () => false,
  acknowledge: () => {},
  charge: () => {},
  requireMayEdit: () => {},
  changed: () => {},
  holding: () => {},
  ...given,
})

/** What the room needs to know of an update beside its bytes. */
export interface UpdateSource {
  member: Member
  /** It is the member's so-many-th. */
  count: number
  kind: UpdateKind
  mayEditLocked: boolean
}

/** The document has its largest size: of people only what deletes is taken. */
export class DocumentTooLargeError extends Error {}

/** Who sent it has spent more than they may for now. */
export class OverdrawnError extends Error {}

/** Who sent it may not edit any more. */
export class RevokedError extends Error {}

/** The disk refuses and too much waits for it: the edit is not taken. */
export class NotSavedError extends Error {}
