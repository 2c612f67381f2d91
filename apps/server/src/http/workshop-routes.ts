import { createWorkshopRequest, inviteRequest, joinRequest, resetLinkRequest } from '@filrouge/protocol'
import { sampleUpdate } from '@filrouge/sample'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, setCookie } from 'hono/cookie'
import { readBody, readWorkshopId, requirePerson, type Services } from './context.ts'
import { RateLimit } from './rate-limit.ts'
import { refusal } from './refusal.ts'
import { cookieName, sessionOf } from './session-cookie.ts'

const sessionSeconds = 60 * 60 * 24 * 180
/** Names and secrets only. */
const maxBodyBytes = 16 * 1024
const creationsPerHour = 60

const isSecure = (context: Context): boolean =>
  context.req.header('x-forwarded-proto') === 'https' || new URL(context.req.url).protocol === 'https:'

/** Creating a workshop, its invitations, and the sessions that they open. */
export const workshopRoutes = ({ access }: Services, addressOf: (context: Context) => string) => {
  const creations = new RateLimit(creationsPerHour, 60 * 60 * 1000)
  const smallBody = bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw refusal('tooLarge')
    },
  })
  return new Hono()
    .post('/', smallBody, async (context) => {
      const { name, language, template } = await readBody(context, createWorkshopRequest)
      if (!creations.take(addressOf(context), Date.now())) throw refusal('tooMany')
      return context.json(await access.create(name, sampleUpdate(template, language, name)), 201)
    })
    .post('/:workshopId/invite', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const { token } = await readBody(context, inviteRequest)
      const role = await access.roleOfToken(workshopId, token)
      if (!role) throw refusal('invalidInvite')
      return context.json({ workshopId, name: await access.nameOf(workshopId), role })
    })
    .post('/:workshopId/join', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const { token, ...who } = await readBody(context, joinRequest)
      const role = await access.roleOfToken(workshopId, token)
      if (!role) throw refusal('invalidInvite')
      const { session, person } = await access.join(workshopId, role, who)
      setCookie(context, cookieName(workshopId), session, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: sessionSeconds,
        secure: isSecure(context),
      })
      return context.json({ workshopId, ...person })
    })
    .get('/:workshopId/session', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      return context.json({ workshopId, ...(await requirePerson(context, access, workshopId, 'read')) })
    })
    .delete('/:workshopId/session', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const session = sessionOf(context.req.header('cookie'), workshopId)
      if (session !== null) await access.leave(workshopId, session)
      deleteCookie(context, cookieName(workshopId), { path: '/' })
      return context.body(null, 204)
    })
    .post('/:workshopId/links', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'resetLinks')
      const { role } = await readBody(context, resetLinkRequest)
      return context.json({ role, token: await access.resetLink(workshopId, role) })
    })
}
