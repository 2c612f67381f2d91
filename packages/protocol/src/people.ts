import { z } from 'zod'
import { levels, roles } from './http.ts'

/** Who joined and may still enter, as facilitators see them. */
const personEntry = z.object({
  personId: z.string(),
  role: z.enum(roles),
  name: z.string(),
  companyFunction: z.string(),
  level: z.enum(levels),
  /** Milliseconds since 1970. */
  joinedAt: z.number().int().min(0),
})
export type PersonEntry = z.infer<typeof personEntry>
export const peopleResponse = z.object({ people: z.array(personEntry) })

export const changeRoleRequest = z.object({ role: z.enum(roles) })

/** Asked of whoever enters by a participants' or observers' link. */
export const passcode = z.string().trim().min(6).max(64)

/** Dates are milliseconds since 1970; null: no end. */
const endDate = z.number().int().min(0).nullable()

export const accessSettings = z.object({
  hasPasscode: z.boolean(),
  /** From then on nobody enters any more by the participants' and observers' links. */
  linksUntil: endDate,
  /** From then on only facilitators are let in, and the others' connections are closed. */
  accessUntil: endDate,
})
export type AccessSettings = z.infer<typeof accessSettings>

/** What is absent stays; a null passcode takes it off. */
export const changeAccessRequest = z
  .object({ passcode: passcode.nullable(), linksUntil: endDate, accessUntil: endDate })
  .partial()
export type ChangeAccessRequest = z.infer<typeof changeAccessRequest>
