import type { WorkshopDoc } from '@filrouge/document'
import * as Y from 'yjs'
import type { UpdateLog } from '../storage/port/update-log.ts'
import type { Member } from './room.ts'
import type { RoomRegistry } from './room-registry.ts'

/** The server itself, which is sent nothing back. */
const server: Member = { send: () => {}, isLagging: () => false, changed: () => {} }

/** A workshop's document with all that came before the call. */
const loadDocument = async (rooms: RoomRegistry, log: UpdateLog, workshopId: string): Promise<WorkshopDoc> => {
  await rooms.flush()
  const doc = new Y.Doc()
  for (const update of (await log.load(workshopId)).updates) Y.applyUpdate(doc, update)
  return doc
}

/** A workshop's whole document as one update, without what was deleted. */
export const readDocument = async (rooms: RoomRegistry, log: UpdateLog, workshopId: string): Promise<Uint8Array> => {
  const doc = await loadDocument(rooms, log, workshopId)
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}

/** Makes an edit of the server's own in a workshop's document, for everyone there; resolves once it is on disk. */
export const editDocument = async (
  rooms: RoomRegistry,
  log: UpdateLog,
  workshopId: string,
  edit: (doc: WorkshopDoc) => void,
): Promise<void> => {
  using lease = await rooms.open(workshopId)
  // The edit is made on what is in the log; what people do meanwhile merges with it.
  const doc = await loadDocument(rooms, log, workshopId)
  const before = Y.encodeStateVector(doc)
  edit(doc)
  const update = Y.encodeStateAsUpdate(doc, before)
  doc.destroy()
  await lease.room.takeUpdate({ member: server, kind: 'edit', mayEditLocked: true }, update)
}
