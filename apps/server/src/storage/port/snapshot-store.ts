export const snapshotReasons = ['manual', 'beforeRestore'] as const
export type SnapshotReason = (typeof snapshotReasons)[number]

/** A workshop's document as it was; immutable but for its name. */
export interface SnapshotRow {
  id: string
  name: string
  reason: SnapshotReason
  /** Who took it, as they were named. */
  author: string
  /** ISO date and time. */
  takenAt: string
  /** Bytes of the document. */
  size: number
}

export interface NewSnapshot extends Omit<SnapshotRow, 'size'> {
  workshopId: string
  /** The whole document as one update. */
  document: Uint8Array
}

/** What all snapshots of one workshop may be together. */
export interface SnapshotBounds {
  count: number
  bytes: number
}

/** The moments of a workshop that its facilitators keep. */
export interface SnapshotStore {
  /**
   * Durable when it resolves; false, having kept nothing, where the workshop would have more than it may, however many are
   * saved at once. Rejects when there is no such workshop.
   */
  saveSnapshot: (snapshot: NewSnapshot, most: SnapshotBounds) => Promise<boolean>
  /** The latest taken first. */
  snapshots: (workshopId: string) => Promise<SnapshotRow[]>
  /** The document as it was; null where the workshop has no such snapshot. */
  snapshotDocument: (workshopId: string, snapshotId: string) => Promise<Uint8Array | null>
  /** False where there is none. */
  renameSnapshot: (workshopId: string, snapshotId: string, name: string) => Promise<boolean>
  removeSnapshot: (workshopId: string, snapshotId: string) => Promise<boolean>
}
