import { compareText } from '../record-order.ts'
import type { NeedGroup } from './group.ts'
import type { CitedNeed } from './model.ts'
import { stableSum } from './stable-sum.ts'

export interface Weighed {
  /** Heaviest first. */
  evidence: readonly CitedNeed[]
  benefit: number
  /** Mean confidence, weighed by benefit, 0..1. */
  confidence: number
}

const byShare = (a: CitedNeed, b: CitedNeed): number => b.share - a.share || compareText(a.need.id, b.need.id)

/** Weighs the evidence of groups together: each need counts by the strategic weight of its own theme, wherever it stands. */
export const weigh = (groups: readonly NeedGroup[], themeWeights: Readonly<Record<string, number>>): Weighed => {
  const weighed = groups.flatMap(({ needs, theme, themeByNeed }) =>
    needs.map((need) => {
      const own = themeByNeed?.get(need.id) ?? theme
      return { need, benefit: need.benefit * (own ? (themeWeights[own] ?? 1) : 1) }
    }),
  )
  const benefit = stableSum(weighed.map((each) => each.benefit))
  const evidence = weighed.map((each) => ({ need: each.need, share: benefit === 0 ? 0 : each.benefit / benefit }))
  if (evidence.length > 1) evidence.sort(byShare)
  return { evidence, benefit, confidence: stableSum(evidence.map(({ need, share }) => share * need.confidence)) }
}
