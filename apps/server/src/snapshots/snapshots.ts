import { newPublicId } from '../access/secret.ts'
import type { DocumentEdit } from '../edits/document-edit.ts'
import type { SnapshotReason, SnapshotRow, SnapshotStore } from '../storage/port/snapshot-store.ts'

/** More than these and the oldest would have to go, which is for people to decide. */
const mostSnapshots = 200

export class SnapshotError extends Error {
  readonly code: 'notFound' | 'tooMany' | 'tooManyImages'
  constructor(code: SnapshotError['code']) {
    super(code)
    this.code = code
  }
}

interface Surroundings {
  store: SnapshotStore
  /** All snapshots of one workshop together, in bytes. */
  mostBytes: number
  /** Does work on the whole document when its turn in the workshop comes; rejects when too much waits for one. */
  inTurn: <Result>(workshopId: string, work: () => Promise<Result>) => Promise<Result>
  /** The whole document as one update, all that people were told to be saved included. */
  readDocument: (workshopId: string) => Promise<Uint8Array>
  /** Makes an edit of the server's own; resolves once it is durable. Rejects, having changed nothing, when it cannot be taken. */
  editDocument: (workshopId: string, edit: DocumentEdit) => Promise<void>
  /** Drops what was deleted from the document. */
  compact: (workshopId: string) => Promise<void>
  /** Tells clients to fetch the list again. */
  tellChanged: (workshopId: string) => void
}

/** Moments of a workshop, kept to be compared with and returned to. */
export class Snapshots {
  readonly #around: Surroundings

  constructor(surroundings: Surroundings) {
    this.#around = surroundings
  }

  list(workshopId: string): Promise<SnapshotRow[]> {
    return this.#around.store.snapshots(workshopId)
  }

  /** Keeps the document as it stands. Throws 'tooMany' when the workshop would have more of them, or larger ones, than it may. */
  take(workshopId: string, name: string, author: string): Promise<SnapshotRow> {
    return this.#around.inTurn(workshopId, () => this.#take(workshopId, name, author, 'manual'))
  }

  /** Throws 'notFound'. */
  async document(workshopId: string, snapshotId: string): Promise<Uint8Array> {
    const document = await this.#around.store.snapshotDocument(workshopId, snapshotId)
    if (!document) throw new SnapshotError('notFound')
    return document
  }

  async rename(workshopId: string, snapshotId: string, name: string): Promise<void> {
    if (!(await this.#around.store.renameSnapshot(workshopId, snapshotId, name))) throw new SnapshotError('notFound')
    this.#around.tellChanged(workshopId)
  }

  async remove(workshopId: string, snapshotId: string): Promise<void> {
    if (!(await this.#around.store.removeSnapshot(workshopId, snapshotId))) throw new SnapshotError('notFound')
    this.#around.tellChanged(workshopId)
  }

  /**
   * Brings the workshop back to a snapshot by an edit of today's document, which merges with what people do meanwhile and
   * reaches those who are away when they come back. Today's state is kept first, as a snapshot named `todayName`, unless
   * the edit is refused. What it replaces takes no room of the document's afterwards. Throws as `document` and `take` do, and
   * what the edit is refused with.
   */
  restore(workshopId: string, snapshotId: string, todayName: string, author: string): Promise<void> {
    return this.#around.inTurn(workshopId, async () => {
      const past = await this.document(workshopId, snapshotId)
      const today = await this.#take(workshopId, todayName, author, 'beforeRestore')
      await this.#restoreOrRemove(workshopId, past, today.id)
      await this.#around.compact(workshopId)
    })
  }

  async #take(workshopId: string, name: string, author: string, reason: SnapshotReason): Promise<SnapshotRow> {
    const { store, mostBytes, readDocument, tellChanged } = this.#around
    const document = await readDocument(workshopId)
    const row = { id: newPublicId(), name, reason, author, takenAt: new Date().toISOString() }
    const isSaved = await store.saveSnapshot({ ...row, workshopId, document }, { count: mostSnapshots, bytes: mostBytes })
    if (!isSaved) throw new SnapshotError('tooMany')
    tellChanged(workshopId)
    return { ...row, size: document.length }
  }

  /** Restores; when that fails, the snapshot that was taken before goes. */
  async #restoreOrRemove(workshopId: string, past: Uint8Array, todayId: string): Promise<void> {
    const { store, editDocument, tellChanged } = this.#around
    try {
      await editDocument(workshopId, { kind: 'restore', past })
    } catch (error) {
      await store.removeSnapshot(workshopId, todayId)
      tellChanged(workshopId)
      throw error
    }
  }
}
