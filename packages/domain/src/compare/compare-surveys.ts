import type { Survey } from '../survey-record.ts'
import type { Workshop } from '../workshop.ts'
import type { Change } from './change.ts'

const latestWithNps = ({ surveys }: Workshop): Survey | undefined =>
  surveys
    .filter(({ outcome }) => outcome?.nps)
    .toSorted((a, b) => Date.parse(b.importedAt) - Date.parse(a.importedAt))
    .at(0)

/**
 * The NPS of each state's latest survey. Two independent surveys differ by more than chance at 95 % when their distance
 * exceeds the root of the sum of their squared margins.
 */
export const compareSurveys = (before: Workshop, after: Workshop): Change[] => {
  const [earlier, later] = [latestWithNps(before), latestWithNps(after)]
  const [from, to] = [earlier?.outcome?.nps, later?.outcome?.nps]
  if (!earlier || !later || !from || !to || earlier.id === later.id) return []
  const isSignificant = Math.abs(to.nps - from.nps) > Math.hypot(from.margin, to.margin)
  return [
    {
      board: 'customers',
      source: { collection: 'surveys', id: later.id },
      collection: 'surveys',
      name: later.name,
      what: 'changed',
      field: 'nps',
      of: null,
      from: from.nps,
      to: to.nps,
      isSignificant,
      outlook: !isSignificant ? 'neutral' : to.nps > from.nps ? 'better' : 'worse',
    },
  ]
}
