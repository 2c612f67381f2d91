import {
  type AccessSettings,
  changeAccessRequest,
  inviteRequest,
  type inviteResponse,
  joinRequest,
  resetLinkRequest,
} from '@filrouge/protocol'
import { type Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import type { z } from 'zod'
import { RateLimit } from '../access/rate-limit.ts'
import { readBody, readWorkshopId, requirePerson, type Services, smallBody } from './context.ts'
import { refusal } from './refusal.ts'
import { cookieName, sessionOf } from './session-cookie.ts'

const sessionSeconds = 60 * 60 * 24 * 180
const hourMs = 60 * 60 * 1000

/** A visitor who claims https only asks that the own cookie travels by https alone: no proxy need be trusted for that. */
const isSecure = (context: Context): boolean =>
  context.req.header('x-forwarded-proto') === 'https' || new URL(context.req.url).protocol === 'https:'

/** Invitations, the sessions that they open, and what a workshop asks of those who enter. */
export const accessRoutes = ({ access, limits }: Services, addressOf: (context: Context) => string) => {
  const joins = new RateLimit(limits.joinsPerHour, hourMs)
  return new Hono()
    .post('/:workshopId/invite', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const { token } = await readBody(context, inviteRequest)
      const invitation = await access.invitation(workshopId, token)
      if (typeof invitation === 'string') throw refusal(invitation)
      const name = (await access.nameOf(workshopId)) ?? ''
      return context.json({ workshopId, name, ...invitation } satisfies z.input<typeof inviteResponse>)
    })
    .post('/:workshopId/join', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const { token, passcode, ...who } = await readBody(context, joinRequest)
      const address = addressOf(context)
      if (!joins.take(address, performance.now())) throw refusal('tooMany')
      const joined = await access.join(workshopId, { token, passcode, address }, who)
      if (typeof joined === 'string') throw refusal(joined)
      setCookie(context, cookieName(workshopId), joined.session, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: sessionSeconds,
        secure: isSecure(context),
      })
      return context.json({ workshopId, ...joined.person })
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
      const { personId } = await requirePerson(context, access, workshopId, 'resetLinks')
      const { role, removePeople } = await readBody(context, resetLinkRequest)
      return context.json({ role, token: await access.resetLink(workshopId, role, { personId, removePeople }) })
    })
    .get('/:workshopId/access', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'changeAccess')
      return context.json((await access.settings(workshopId)) satisfies AccessSettings)
    })
    .patch('/:workshopId/access', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'changeAccess')
      const change = await readBody(context, changeAccessRequest)
      return context.json((await access.changeSettings(workshopId, change)) satisfies AccessSettings)
    })
}
