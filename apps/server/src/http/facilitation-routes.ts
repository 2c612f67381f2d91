import { boardKind, gatheringScreen, timerCommand } from '@filrouge/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import { RateLimit } from '../access/rate-limit.ts'
import { readBody, readWorkshopId, requirePerson, type Services, smallBody } from './context.ts'
import { refusal } from './refusal.ts'

const lockRequest = z.object({ isLocked: z.boolean() })
const gatheringRequest = z.object({ screen: gatheringScreen })

/** Changes of locks that a workshop may make in a minute: the first edit under one may make the server read the document. */
const mostLockings = 60
const minuteMs = 60 * 1000

/** Locks, the timer, and where everyone is brought: read by all, set by facilitators. Each answers with the new state. */
export const facilitationRoutes = ({ access, facilitate }: Services) => {
  const lockings = new RateLimit(mostLockings, minuteMs)
  return new Hono()
    .get('/:workshopId/facilitation', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      return context.json(await facilitate.state(workshopId))
    })
    .put('/:workshopId/locks/:board', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'lockBoard')
      const board = boardKind.safeParse(context.req.param('board'))
      if (!board.success) throw refusal('badRequest', 'no such board')
      const { isLocked } = await readBody(context, lockRequest)
      if (!lockings.take(workshopId, performance.now())) throw refusal('tooMany')
      await facilitate.lockBoard(workshopId, board.data, isLocked)
      return context.json(await facilitate.state(workshopId))
    })
    .post('/:workshopId/timer', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'runTimer')
      await facilitate.commandTimer(workshopId, await readBody(context, timerCommand))
      return context.json(await facilitate.state(workshopId))
    })
    .put('/:workshopId/gathering', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const caller = await requirePerson(context, access, workshopId, 'bringEveryone')
      const { screen } = await readBody(context, gatheringRequest)
      await facilitate.bringEveryone(workshopId, screen, caller)
      return context.json(await facilitate.state(workshopId))
    })
}
