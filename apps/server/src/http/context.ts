import { type Action, can } from '@filrouge/domain'
import { workshopKey } from '@filrouge/protocol'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { BlindRounds } from '../rounds/blind-rounds.ts'
import type { PersonRow } from '../storage/port/access-store.ts'
import type { UploadStore } from '../storage/port/upload-store.ts'
import { refusal } from './refusal.ts'
import { sessionOf } from './session-cookie.ts'

export interface Services {
  access: Access
  uploads: UploadStore
  rounds: BlindRounds
  webDir: string
}

/** Parses a JSON body. Throws the refusal that tells what is wrong with it. */
export const readBody = async <Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> => {
  const parsed = schema.safeParse(await context.req.json().catch(() => null))
  if (!parsed.success) {
    throw refusal('badRequest', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  return parsed.data
}

/** The workshop named in the path; throws when there is none. */
export const readWorkshopId = async (context: Context, access: Access): Promise<string> => {
  const id = workshopKey.safeParse(context.req.param('workshopId'))
  if (!id.success || (await access.nameOf(id.data)) === null) throw refusal('notFound')
  return id.data
}

/** Who asks; throws when they have no session, or their role does not allow the action. */
export const requirePerson = async (context: Context, access: Access, workshopId: string, action: Action): Promise<PersonRow> => {
  const session = sessionOf(context.req.header('cookie'), workshopId)
  const person = session === null ? null : await access.personOf(workshopId, session)
  if (!person) throw refusal('noSession')
  if (!can(person.role, action)) throw refusal('forbidden')
  return person
}
