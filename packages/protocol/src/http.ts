import { z } from 'zod'
import { oneLine } from './one-line.ts'

export const roles = ['facilitator', 'participant', 'observer'] as const
export const levels = ['leadership', 'management', 'field'] as const

/** 128 random bits at least, base64url. */
const inviteToken = z.string().regex(/^[A-Za-z0-9_-]{22,64}$/)
export const workshopKey = z.string().regex(/^[A-Za-z0-9_-]{8,32}$/)

export const createWorkshopRequest = z.object({
  name: oneLine(200).min(1),
  language: z.enum(['fr', 'en']),
  template: z.enum(['empty', 'airport']),
})
/** Tokens are told once: the server keeps only their hashes. */
export const createWorkshopResponse = z.object({
  workshopId: workshopKey,
  tokens: z.object({ facilitator: inviteToken, participant: inviteToken, observer: inviteToken }),
})
export type CreateWorkshopResponse = z.infer<typeof createWorkshopResponse>

export const inviteRequest = z.object({ token: inviteToken })
export const inviteResponse = z.object({
  workshopId: workshopKey,
  name: z.string(),
  role: z.enum(roles),
  /** The passcode is asked before anyone enters by this link. */
  needsPasscode: z.boolean(),
})

export const joinRequest = z.object({
  token: inviteToken,
  passcode: z.string().max(200).optional(),
  name: oneLine(80).min(1),
  companyFunction: oneLine(80),
  level: z.enum(levels),
})
/** Who I am in this workshop; the session cookie stands for it. */
export const sessionResponse = z.object({
  workshopId: workshopKey,
  personId: z.string(),
  role: z.enum(roles),
  name: z.string(),
  companyFunction: z.string(),
  level: z.enum(levels),
})
export type SessionResponse = z.infer<typeof sessionResponse>

export const resetLinkRequest = z.object({
  role: z.enum(roles),
  /** Also ends the sessions of those who came by the former link, or by one before it. */
  removePeople: z.boolean().default(false),
})
export const resetLinkResponse = z.object({ role: z.enum(roles), token: inviteToken })

export const uploadResponse = z.object({ assetId: z.string(), path: z.string() })

const errorCodes = [
  'badRequest',
  'notFound',
  'invalidInvite',
  'linkExpired',
  'passcodeNeeded',
  'wrongPasscode',
  'noSession',
  'removed',
  'linkReplaced',
  'accessExpired',
  'forbidden',
  'notYourself',
  'noSuchPerson',
  'foreignOrigin',
  'tooLarge',
  'unsupportedType',
  'tooMany',
  'tooManyUploads',
  'snapshotGone',
  'tooManySnapshots',
  'documentTooLarge',
  'notSaved',
  'takesTooLong',
  'roundGone',
  'roundClosed',
  'alreadyOpen',
  'unavailable',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]
export const errorResponse = z.object({ error: z.object({ code: z.enum(errorCodes), detail: z.string().optional() }) })
