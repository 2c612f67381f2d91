import { compareText } from '../record-order.ts'
import { themesServedBy } from '../strategic-intent.ts'
import type { Theme } from './model.ts'
import type { Candidate } from './workstreams.ts'

const none: readonly Theme[] = []

/** The intents among the themes that a workstream serves. */
export const intentsServedBy = (candidate: Candidate, intents: ReadonlySet<string>): readonly Theme[] => {
  if (intents.size === 0) return none
  const served = [...themesServedBy(candidate)].filter((theme) => intents.has(theme))
  return served.length === 0 ? none : served.sort(compareText)
}
