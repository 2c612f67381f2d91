import { z } from 'zod'
import { barrierId, communicationId, functionId, loggedDecisionId, sponsorId, workstreamId } from './id.ts'
import { day, label, longText, ordered, severity } from './scale.ts'

/** What stands in the way of a workstream, or of the whole approach. */
export const barrier = z.object({
  id: barrierId,
  ...ordered,
  text: longText,
  severity: severity.optional(),
  ownerFunctionId: functionId.optional(),
  workstreamId: workstreamId.optional(),
})
export type Barrier = z.infer<typeof barrier>

/** Who in the leadership stands behind a workstream; behind the whole approach where none is named. */
export const sponsor = z.object({ id: sponsorId, ...ordered, title: label, workstreamId: workstreamId.optional() })
export type Sponsor = z.infer<typeof sponsor>

/** What was settled in a session. */
export const loggedDecision = z.object({ id: loggedDecisionId, ...ordered, text: longText, day: day.optional() })
export type LoggedDecision = z.infer<typeof loggedDecision>

/** A message due to an audience. */
export const communication = z.object({
  id: communicationId,
  ...ordered,
  audience: label,
  message: longText,
  channel: label.optional(),
  day: day.optional(),
  ownerFunctionId: functionId.optional(),
})
export type Communication = z.infer<typeof communication>
