import { DocumentTooLargeError } from '../rooms/member.ts'
import type { Room, RoomServices } from '../rooms/room.ts'
import type { RoomLease, RoomRegistry } from '../rooms/room-registry.ts'
import type { DocumentEdit, UpdateOf } from './document-edit.ts'

/** With what people on other servers were told to be saved, and this one may not have heard of yet. */
const openUpToDate = async (rooms: RoomRegistry, workshopId: string): Promise<RoomLease> => {
  using stack = new DisposableStack()
  const lease = stack.use(await rooms.open(workshopId))
  await lease.room.catchUp()
  stack.move()
  return lease
}

/** A workshop's whole document as one update, without what was deleted. */
export const readDocument = async (
  rooms: RoomRegistry,
  merge: RoomServices['merge'],
  workshopId: string,
): Promise<Uint8Array> => {
  using lease = await openUpToDate(rooms, workshopId)
  return await merge([lease.room.whole()])
}

/** Takes an update of the server's own; where there is no room for it, once what was deleted has gone. */
const takeOwnUpdate = async (room: Room, update: Uint8Array): Promise<void> => {
  try {
    await room.takeOwnUpdate(update)
  } catch (error) {
    if (!(error instanceof DocumentTooLargeError)) throw error
    await room.makeRoom()
    await room.takeOwnUpdate(update)
  }
}

/**
 * Makes an edit of the server's own in a workshop's document, for everyone there; resolves once it is on disk. Rejects, having
 * changed nothing, with a DocumentTooLargeError or a NotSavedError.
 */
export const editDocument = async (
  rooms: RoomRegistry,
  updateOf: UpdateOf,
  workshopId: string,
  edit: DocumentEdit,
): Promise<void> => {
  using lease = await openUpToDate(rooms, workshopId)
  const update = await updateOf([lease.room.whole()], edit)
  if (update) await takeOwnUpdate(lease.room, update)
}

/** Drops what was deleted from a workshop's document, so that there is room again; where that fails, it stays as it is. */
export const compactDocument = async (rooms: RoomRegistry, workshopId: string): Promise<void> => {
  using lease = await rooms.open(workshopId)
  await lease.room.compact()
}
