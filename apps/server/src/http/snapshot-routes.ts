import { restoreSnapshotRequest, snapshotRequest } from '@filrouge/protocol'
import { type Context, Hono } from 'hono'
import { SnapshotError } from '../snapshots/snapshots.ts'
import { bodyWithin, readBody, readKey, readWorkshopId, requirePerson, type Services } from './context.ts'
import { holdTransfer, inPieces } from './hold-transfer.ts'
import { refusing } from './refusal.ts'
import { orRefuseWork } from './refused-work.ts'

/** A name. */
const maxBodyBytes = 4 * 1024

export const readSnapshotId = (context: Context): string => readKey(context, 'snapshotId', 'snapshotGone')

/** For work on snapshots: settles as it does, and what keeps it from being done as a refusal. */
export const orRefuseSnapshot = refusing(SnapshotError, {
  notFound: 'snapshotGone',
  tooMany: 'tooManySnapshots',
  tooManyImages: 'tooManyUploads',
})

/** Snapshots: taken, named, removed and returned to by facilitators; read by everyone. */
export const snapshotRoutes = ({ access, snapshots, transfers }: Services, addressOf: (context: Context) => string) => {
  const body = bodyWithin(maxBodyBytes)
  return new Hono()
    .get('/:workshopId/snapshots', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      return context.json({ snapshots: await snapshots.list(workshopId) }, 200, { 'cache-control': 'no-store' })
    })
    .post('/:workshopId/snapshots', body, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const person = await requirePerson(context, access, workshopId, 'keepSnapshots')
      const { name } = await readBody(context, snapshotRequest)
      return context.json(await orRefuseSnapshot(orRefuseWork(snapshots.take(workshopId, name, person.name))), 201)
    })
    .get('/:workshopId/snapshots/:snapshotId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      const snapshotId = readSnapshotId(context)
      const row = (await snapshots.list(workshopId)).find(({ id }) => id === snapshotId)
      const read = () => orRefuseSnapshot(snapshots.document(workshopId, snapshotId))
      const document = await holdTransfer(transfers, context, addressOf(context), row?.size ?? 0, read)
      return context.body(inPieces(document), 200, {
        'content-length': String(document.length),
        'content-type': 'application/octet-stream',
        'cache-control': 'private, max-age=31536000, immutable',
      })
    })
    .put('/:workshopId/snapshots/:snapshotId', body, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'keepSnapshots')
      const { name } = await readBody(context, snapshotRequest)
      await orRefuseSnapshot(snapshots.rename(workshopId, readSnapshotId(context), name))
      return context.body(null, 204)
    })
    .delete('/:workshopId/snapshots/:snapshotId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'keepSnapshots')
      await orRefuseSnapshot(snapshots.remove(workshopId, readSnapshotId(context)))
      return context.body(null, 204)
    })
    .post('/:workshopId/snapshots/:snapshotId/restore', body, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const person = await requirePerson(context, access, workshopId, 'keepSnapshots')
      const { todayName } = await readBody(context, restoreSnapshotRequest)
      await orRefuseSnapshot(orRefuseWork(snapshots.restore(workshopId, readSnapshotId(context), todayName, person.name)))
      return context.body(null, 204)
    })
}
