import { createWorkshopRequest, startFromSnapshotRequest } from '@filrouge/protocol'
import { sampleUpdate } from '@filrouge/sample'
import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { RateLimit } from '../access/rate-limit.ts'
import { readBody, readWorkshopId, requirePerson, type Services, smallBody } from './context.ts'
import { refusal } from './refusal.ts'
import { orRefuseWork } from './refused-work.ts'
import { cookieName } from './session-cookie.ts'
import { orRefuseSnapshot, readSnapshotId } from './snapshot-routes.ts'

const hourMs = 60 * 60 * 1000

/** Creating a workshop, out of nothing or of another one's snapshot, and erasing it. */
export const workshopRoutes = (
  { access, limits, startFromSnapshot, eraseWorkshop }: Services,
  addressOf: (context: Context) => string,
) => {
  const creations = new RateLimit(limits.workshopsPerHour, hourMs)
  const countCreation = (context: Context): void => {
    if (!creations.take(addressOf(context), performance.now())) throw refusal('tooMany')
  }
  return new Hono()
    .post('/', smallBody, async (context) => {
      const { name, language, template } = await readBody(context, createWorkshopRequest)
      countCreation(context)
      return context.json(await access.create(name, sampleUpdate(template, language, name)), 201)
    })
    .post('/:workshopId/snapshots/:snapshotId/workshops', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'startFromSnapshot')
      const { name } = await readBody(context, startFromSnapshotRequest)
      const snapshotId = readSnapshotId(context)
      countCreation(context)
      return context.json(await orRefuseSnapshot(orRefuseWork(startFromSnapshot(workshopId, snapshotId, name))), 201)
    })
    .delete('/:workshopId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'eraseWorkshop')
      await eraseWorkshop(workshopId)
      deleteCookie(context, cookieName(workshopId), { path: '/' })
      return context.body(null, 204)
    })
}
