import type { survey as texts } from './fr/survey.ts'
import type { MomentKey } from './journeys.ts'

export type SurveyColumn = keyof typeof texts.columns

/** Which moment each rating column speaks of; the first one given for a moment is its CSAT. */
export const momentByColumn: Record<SurveyColumn, MomentKey> = {
  Q14PASSTHRU: 'departure-security',
  Q10SAFE: 'departure-security',
  Q7SIGN: 'departure-orient',
  Q7FOOD: 'departure-eat',
  Q14FIND: 'connection-transfer',
  Q9BOARDING: 'connection-gate',
  Q9RESTROOM: 'connection-restroom',
}
