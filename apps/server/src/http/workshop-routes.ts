import { createWorkshopRequest } from '@filrouge/protocol'
import { sampleUpdate } from '@filrouge/sample'
import { type Context, Hono } from 'hono'
import { RateLimit } from '../access/rate-limit.ts'
import { readBody, type Services, smallBody } from './context.ts'
import { refusal } from './refusal.ts'

const hourMs = 60 * 60 * 1000

/** Creating a workshop. */
export const workshopRoutes = ({ access, limits }: Services, addressOf: (context: Context) => string) => {
  const creations = new RateLimit(limits.workshopsPerHour, hourMs)
  return new Hono().post('/', smallBody, async (context) => {
    const { name, language, template } = await readBody(context, createWorkshopRequest)
    if (!creations.take(addressOf(context), Date.now())) throw refusal('tooMany')
    return context.json(await access.create(name, sampleUpdate(template, language, name)), 201)
  })
}
