import { level, role } from '@filrouge/domain'
import { z } from 'zod'
import { sessionEnds } from './port/access-store.ts'

/** A session as every database gives it back. */
export const personRow = z.object({
  personId: z.string(),
  role,
  name: z.string(),
  companyFunction: z.string(),
  level,
  joinedAt: z.coerce.number(),
})
export const sessionRow = personRow.extend({ endedBy: z.enum(sessionEnds).nullable() })

const date = z.coerce.number().nullable()
export const policyRow = z.object({ passcodeHash: z.string().nullable(), linksUntil: date, accessUntil: date })
