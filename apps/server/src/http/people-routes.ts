import { changeRoleRequest } from '@filrouge/protocol'
import { type Context, Hono } from 'hono'
import { readBody, readKey, readWorkshopId, requirePerson, type Services, smallBody } from './context.ts'
import { refusal } from './refusal.ts'

const readPersonId = (context: Context): string => readKey(context, 'personId', 'noSuchPerson')

/** Who joined a workshop, and what a facilitator may do about it. */
export const peopleRoutes = ({ access }: Services) =>
  new Hono()
    .get('/:workshopId/people', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'seePeople')
      return context.json({ people: await access.people(workshopId) })
    })
    .patch('/:workshopId/people/:personId', smallBody, async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const me = await requirePerson(context, access, workshopId, 'changeRole')
      const { role } = await readBody(context, changeRoleRequest)
      const personId = readPersonId(context)
      // A workshop is never left without a facilitator by a slip of the hand.
      if (personId === me.personId) throw refusal('notYourself')
      if (!(await access.changeRole(workshopId, personId, role))) throw refusal('noSuchPerson')
      return context.body(null, 204)
    })
    .delete('/:workshopId/people/:personId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      const me = await requirePerson(context, access, workshopId, 'removePerson')
      const personId = readPersonId(context)
      if (personId === me.personId) throw refusal('notYourself')
      if (!(await access.removePerson(workshopId, personId))) throw refusal('noSuchPerson')
      return context.body(null, 204)
    })
