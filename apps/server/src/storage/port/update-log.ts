export interface LogEntry {
  workshopId: string
  update: Uint8Array
}

/** What stands in a workshop's log: updates, oldest first, and the sequence of the last one (0 for none). */
export interface LoggedUpdates {
  updates: Uint8Array[]
  upTo: number
}

/** What the rooms need kept: an append-only log of updates per workshop. */
export interface UpdateLog {
  /**
   * Appends in one durable transaction, all or nothing. A workshop's sequences start at 1 and grow by exactly one per
   * update, without gaps, in commit order, across servers. Resolves with each entry's sequence once all are durable;
   * rejects when the disk refuses. For a workshop that is erased nothing is kept, and the sequence is 0.
   */
  append: (entries: readonly LogEntry[]) => Promise<number[]>
  /** What stands after a sequence: the compacted base when it is newer than `after`, then the updates behind it. */
  load: (workshopId: string, after?: number) => Promise<LoggedUpdates>
  /** The sequence of a workshop's last update; 0 for none. */
  lastSequence: (workshopId: string) => Promise<number>
  /** The same for many workshops, in the order asked. */
  lastSequences: (workshopIds: readonly string[]) => Promise<number[]>
  /**
   * Replaces everything up to a sequence by one update that holds it all, in one transaction. A base at or beyond that
   * sequence stays, so that two servers may compact at once.
   */
  compact: (workshopId: string, upTo: number, merged: Uint8Array) => Promise<void>
}
