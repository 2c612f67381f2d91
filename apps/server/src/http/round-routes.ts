import { scoreItem } from '@filrouge/domain'
import { castBallotRequest, openRoundRequest } from '@filrouge/protocol'
import { type Context, Hono } from 'hono'
import { RoundError, type RoundView } from '../rounds/blind-rounds.ts'
import { bodyWithin, readBody, readKey, readWorkshopId, requirePerson, type Services } from './context.ts'
import { refusal, refusing } from './refusal.ts'
import { orRefuseWork } from './refused-work.ts'

/** A list of items or of scores. */
const maxBodyBytes = 128 * 1024

const answerOf = ({ round: { workshopId: _, ...round }, progress }: RoundView) => ({ ...round, ...progress })

const readRoundId = (context: Context): string => readKey(context, 'roundId', 'roundGone')

const orRefuse = refusing(RoundError, {
  notFound: 'roundGone',
  alreadyOpen: 'alreadyOpen',
  roundClosed: 'roundClosed',
  badScore: 'badRequest',
})

/** Blind rounds: opening, voting, revealing. No answer holds another person's score before the reveal. */
export const roundRoutes = ({ access, rounds }: Services) => {
  const body = bodyWithin(maxBodyBytes)
  return new Hono()
    .use('*', async (context, next) => {
      await next()
      context.res.headers.set('cache-control', 'no-store')
    })
    .get('/:workshopId/rounds', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      return context.json({ rounds: (await rounds.list(workshopId)).map(answerOf) })
    })
    .post('/:workshopId/rounds', body, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'runRound')
      const { items, isAnonymous, maskingThreshold } = await readBody(context, openRoundRequest)
      const known = scoreItem.array().safeParse(items)
      if (!known.success) throw refusal('badRequest', 'an item that cannot be scored')
      const opened = rounds.open(workshopId, { items: known.data, isAnonymous, maskingThreshold })
      return context.json(answerOf(await orRefuse(opened)), 201)
    })
    .get('/:workshopId/rounds/:roundId/ballots/mine', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const person = await requirePerson(context, access, workshopId, 'vote')
      return context.json({ scores: await orRefuse(rounds.scoresOf(workshopId, readRoundId(context), person)) })
    })
    .put('/:workshopId/rounds/:roundId/ballots/mine', body, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const person = await requirePerson(context, access, workshopId, 'vote')
      const { scores } = await readBody(context, castBallotRequest)
      await orRefuse(rounds.cast(workshopId, readRoundId(context), person, scores))
      return context.body(null, 204)
    })
    .get('/:workshopId/rounds/:roundId/ballots', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'seeNamedBallots')
      const ballots = await orRefuse(rounds.namedBallots(workshopId, readRoundId(context)))
      return context.json({
        ballots: ballots.map(({ voter: { author, companyFunction, level }, scores }) => ({
          author: author ?? '',
          companyFunction,
          level,
          scores,
        })),
      })
    })
    .post('/:workshopId/rounds/:roundId/reveal', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'runRound')
      await orRefuse(orRefuseWork(rounds.reveal(workshopId, readRoundId(context))))
      return context.body(null, 204)
    })
    .delete('/:workshopId/rounds/:roundId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'runRound')
      await orRefuse(rounds.discard(workshopId, readRoundId(context)))
      return context.body(null, 204)
    })
}
