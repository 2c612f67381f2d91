import { type Action, can } from '@filrouge/domain'
import { type ErrorCode, workshopKey } from '@filrouge/protocol'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import type { Access } from '../access/access.ts'
import type { Shut } from '../access/entry.ts'
import type { Limits } from '../config.ts'
import type { Facilitate } from '../facilitation/facilitate.ts'
import type { EraseWorkshop } from '../operations/erase-workshop.ts'
import type { Readiness } from '../operations/readiness.ts'
import type { BlindRounds } from '../rounds/blind-rounds.ts'
import type { Snapshots } from '../snapshots/snapshots.ts'
import type { StartFromSnapshot } from '../snapshots/start-from-snapshot.ts'
import type { PersonRow } from '../storage/port/access-store.ts'
import type { UploadStore } from '../storage/port/upload-store.ts'
import { refusal } from './refusal.ts'
import { sessionOf } from './session-cookie.ts'
import type { TransferGate } from './transfer-gate.ts'

export interface Services {
  access: Access
  facilitate: Facilitate
  uploads: UploadStore
  rounds: BlindRounds
  limits: Limits
  transfers: TransferGate
  snapshots: Snapshots
  startFromSnapshot: StartFromSnapshot
  readiness: Readiness
  eraseWorkshop: EraseWorkshop
  webDir: string
  tldrawLicenseKey: string | null
}

/** Parses a JSON body. Throws the refusal that tells what is wrong with it. */
export const readBody = async <Schema extends z.ZodType>(context: Context, schema: Schema): Promise<z.infer<Schema>> => {
  const parsed = schema.safeParse(await context.req.json().catch(() => null))
  if (!parsed.success) {
    throw refusal('badRequest', parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '))
  }
  return parsed.data
}

/** The key that the path gives under this name; throws the refusal when it cannot be one. */
export const readKey = (context: Context, name: string, gone: ErrorCode): string => {
  const key = workshopKey.safeParse(context.req.param(name))
  if (!key.success) throw refusal(gone)
  return key.data
}

/** The workshop named in the path; throws when there is none. */
export const readWorkshopId = async (context: Context, access: Access): Promise<string> => {
  const id = readKey(context, 'workshopId', 'notFound')
  if ((await access.nameOf(id)) === null) throw refusal('notFound')
  return id
}

/** Refuses a body of more bytes before it is read. */
export const bodyWithin = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw refusal('tooLarge')
    },
  })

/** Names, secrets and settings only. */
export const smallBody = bodyWithin(16 * 1024)

const refusalOf = {
  workshopGone: 'notFound',
  sessionEnded: 'noSession',
  removed: 'removed',
  linkReplaced: 'linkReplaced',
  accessExpired: 'accessExpired',
} as const satisfies Record<Shut, ErrorCode>

/** Who asks; throws when their session opens nothing (any more), or their role does not allow the action. */
export const requirePerson = async (context: Context, access: Access, workshopId: string, action: Action): Promise<PersonRow> => {
  const entry = await access.enter(workshopId, sessionOf(context.req.header('cookie'), workshopId))
  if (!entry.isOpen) throw refusal(refusalOf[entry.shut])
  if (!can(entry.person.role, action)) throw refusal('forbidden')
  return entry.person
}
