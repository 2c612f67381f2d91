import { describe, expect, it } from 'vitest'
import {
  type Attribute,
  type Indicator,
  isNpsTakenForLever,
  missingMeasures,
  platformGapKinds,
  platformGapOf,
  widestGap,
} from './index.ts'

const attribute = (levels: Partial<Attribute>): Attribute =>
  ({ id: 'a', order: 'a', dimensionId: 'd', name: 'Signs', ...levels }) as Attribute
const gaps = (levels: Partial<Attribute>) => platformGapKinds.map((kind) => platformGapOf(attribute(levels), kind))
const indicator = (measures: Indicator['measures'], attributeId = 'a') =>
  ({ id: measures, order: 'a', name: 'x', measures, attributeId }) as Indicator

describe('gaps of the platform', () => {
  it('stand between intention, design, delivery and perception, and add up to the total', () => {
    expect(gaps({ intended: 9, designed: 7, delivered: 4, perceived: 5 })).toEqual([2, 3, -1, 4])
  })

  it('are unknown, not zero, where one end is', () => {
    expect(gaps({ intended: 9, delivered: 4 })).toEqual([undefined, undefined, undefined, undefined])
    expect(gaps({ intended: 9, perceived: 0 })).toEqual([undefined, undefined, undefined, 9])
  })

  it('point at the step that loses most', () => {
    expect(widestGap(attribute({ intended: 9, designed: 8, delivered: 4, perceived: 4 }))).toEqual({ kind: 'delivery', gap: 4 })
    expect(widestGap(attribute({ intended: 5, designed: 5, delivered: 6 }))).toBeNull()
  })
})

describe('indicators of the platform', () => {
  it('must measure what is delivered and what is perceived', () => {
    expect(missingMeasures(attribute({}), [])).toEqual(['delivered', 'perceived'])
    expect(missingMeasures(attribute({}), [indicator('delivered'), indicator('perceived', 'other')])).toEqual(['perceived'])
    expect(missingMeasures(attribute({}), [indicator('delivered'), indicator('perceived')])).toEqual([])
  })

  it('never make a lever of NPS', () => {
    const named = (name: string, measures: Indicator['measures']) => isNpsTakenForLever({ name, measures })
    expect([named('NPS', 'delivered'), named('Net Promoter Score du lundi', 'perceived'), named('nps', 'progress')]).toEqual([
      true,
      true,
      true,
    ])
    expect([named('NPS', 'outcome'), named('Attente', 'delivered'), named('Snapshots', 'delivered')]).toEqual([
      false,
      false,
      false,
    ])
  })
})
