import type { Access, CreatedWorkshop } from '../access/access.ts'
import { newPublicId } from '../access/secret.ts'
import type { Beginning, NewDocument } from '../edits/new-document.ts'
import type { EraseWorkshop } from '../operations/erase-workshop.ts'
import { DocumentLimit } from '../rooms/document-limit.ts'
import { NotSavedError } from '../rooms/member.ts'
import { isRefusedWrite } from '../storage/port/refused-write.ts'
import type { SnapshotStore } from '../storage/port/snapshot-store.ts'
import type { UploadStore } from '../storage/port/upload-store.ts'
import { readUpdate } from '../updates/read-update.ts'
import { UpdateStore } from '../updates/update-store.ts'
import { SnapshotError } from './snapshots.ts'

interface Surroundings {
  store: Pick<SnapshotStore, 'snapshotDocument'> & Pick<UploadStore, 'copyUploads'>
  access: Pick<Access, 'create'>
  eraseWorkshop: EraseWorkshop
  /** What a document may take, and all images of one workshop together, in bytes. */
  mostDocumentBytes: number
  mostImageBytes: number
  /** Does work on the whole document when its turn in the workshop comes; rejects when too much waits for one. */
  inTurn: <Result>(workshopId: string, work: () => Promise<Result>) => Promise<Result>
  newDocument: (beginning: Beginning) => Promise<NewDocument>
  /** Told of a workshop that nobody will know of, and that could not be erased. */
  onLeftBehind: (error: unknown, workshopId: string) => void
}

/**
 * Creates a workshop, under a name of its own, out of a snapshot: its content and the images that it shows. Nothing else comes
 * along, nor anything of how the content came about. Rejects, leaving nothing behind, with a SnapshotError, with a
 * DocumentTooLargeError, with a NotSavedError, and as work on documents does.
 */
export type StartFromSnapshot = (workshopId: string, snapshotId: string, name: string) => Promise<CreatedWorkshop>

export const createStarter = (around: Surroundings): StartFromSnapshot => {
  const { store, access, eraseWorkshop, mostImageBytes, inTurn, newDocument, onLeftBehind } = around
  const limit = new DocumentLimit(around.mostDocumentBytes)

  const createWhole = async (
    name: string,
    { seed, imageIds }: NewDocument,
    from: string,
    to: string,
  ): Promise<CreatedWorkshop> => {
    try {
      const created = await access.create(name, seed, to)
      const areCopied = await store.copyUploads({ from, to }, imageIds, mostImageBytes)
      if (!areCopied) throw new SnapshotError('tooManyImages')
      return created
    } catch (error) {
      await eraseWorkshop(to).catch((failure: unknown) => onLeftBehind(failure, to))
      throw isRefusedWrite(error) ? new NotSavedError('the disk takes no new workshop') : error
    }
  }

  return (pastWorkshopId, snapshotId, name) =>
    inTurn(pastWorkshopId, async () => {
      const past = await store.snapshotDocument(pastWorkshopId, snapshotId)
      if (!past) throw new SnapshotError('notFound')
      const workshopId = newPublicId()
      const document = await newDocument({ past, pastWorkshopId, workshopId, name })
      // As large as one that a snapshot was restored in may be.
      limit.requireRoom(new UpdateStore(), readUpdate(document.seed), 'server')
      return createWhole(name, document, pastWorkshopId, workshopId)
    })
}
