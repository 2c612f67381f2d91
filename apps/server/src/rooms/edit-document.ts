import type { WorkshopDoc } from '@filrouge/document'
import * as Y from 'yjs'
import type { Room } from './room.ts'
import type { RoomRegistry } from './room-registry.ts'

const documentOf = (room: Room): WorkshopDoc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, room.whole())
  return doc
}

/** A workshop's whole document as one update, without what was deleted. */
export const readDocument = async (rooms: RoomRegistry, workshopId: string): Promise<Uint8Array> => {
  using lease = await rooms.open(workshopId)
  const doc = documentOf(lease.room)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/**
 * Makes an edit of the server's own in a workshop's document, for everyone there; resolves once it is on disk. Rejects, having
 * changed nothing, with a DocumentTooLargeError or a NotSavedError.
 */
export const editDocument = async (rooms: RoomRegistry, workshopId: string, edit: (doc: WorkshopDoc) => void): Promise<void> => {
  using lease = await rooms.open(workshopId)
  const doc = documentOf(lease.room)
  const before = Y.encodeStateVector(doc)
  edit(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  await lease.room.takeOwnUpdate(update)
}

/** Drops what was deleted from a workshop's document, so that there is room again; where that fails, it stays as it is. */
export const compactDocument = async (rooms: RoomRegistry, workshopId: string): Promise<void> => {
  using lease = await rooms.open(workshopId)
  await lease.room.compact()
}
