import type { RecordOf } from '@filrouge/domain'
import type { platform as texts } from './fr/platform.ts'
import type { FunctionKey } from './strategy.ts'

export type DimensionKey = keyof typeof texts.dimensions
export type AttributeKey = keyof typeof texts.attributes

/** Importance 0-10. */
export const dimensions: Record<DimensionKey, number> = { predictable: 9, truthful: 9, caring: 8, local: 6 }

type Level = number | undefined

/** Dimension, then the levels intended, designed, delivered and perceived; undefined where nobody knows. */
export const attributes: Record<AttributeKey, readonly [DimensionKey, Level, Level, Level, Level]> = {
  time: ['predictable', 9, 6, 4.5, 4],
  way: ['predictable', 8.5, 7.5, 6.5, 6.5],
  cause: ['truthful', 9, 5, 3, 2.5],
  'one-version': ['truthful', 9, 7, 3.5, 4],
  'someone-there': ['caring', 8, 7, 6.5, 5],
  families: ['caring', 8, 5.5, 5, undefined],
  fair: ['local', 7, 6.5, 4, 4],
}

export const behaviours: Record<keyof typeof texts.behaviours, AttributeKey> = {
  'time-board': 'time',
  'time-warn': 'time',
  'way-walk': 'way',
  'cause-first': 'cause',
  'cause-unknown': 'cause',
  'version-captain': 'one-version',
  'there-eyes': 'someone-there',
  'there-keep': 'someone-there',
  'families-line': 'families',
  'fair-price': 'fair',
}

type Indicator = RecordOf<'indicators'>

export interface IndicatorStructure {
  attribute?: AttributeKey
  measures: Indicator['measures']
  owner: FunctionKey
  frequency: NonNullable<Indicator['frequency']>
  baseline?: number
  target: number
  current?: number
}

const of = (
  attribute: AttributeKey,
  measures: 'delivered' | 'perceived',
  owner: FunctionKey,
  frequency: IndicatorStructure['frequency'],
  [baseline, current, target]: readonly [number, number, number],
): IndicatorStructure => ({ attribute, measures, owner, frequency, baseline, current, target })

/** Two attributes lack an indicator on purpose: the board says so. */
export const indicators: Record<keyof typeof texts.indicators, IndicatorStructure> = {
  'time-held': of('time', 'delivered', 'security', 'daily', [61, 64, 90]),
  'time-felt': of('time', 'perceived', 'customer', 'monthly', [4.4, 4.5, 8]),
  'way-found': of('way', 'delivered', 'terminal', 'quarterly', [67, 70, 90]),
  'way-easy': of('way', 'perceived', 'customer', 'monthly', [71, 71, 85]),
  'cause-delay': of('cause', 'delivered', 'terminal', 'weekly', [25, 22, 5]),
  'version-match': of('one-version', 'delivered', 'digital', 'weekly', [58, 60, 95]),
  'version-trust': of('one-version', 'perceived', 'customer', 'quarterly', [4, 4, 8]),
  'there-minutes': of('someone-there', 'delivered', 'customer', 'weekly', [7, 6, 3]),
  'there-care': of('someone-there', 'perceived', 'customer', 'monthly', [5, 5.2, 8]),
  'families-line-open': of('families', 'delivered', 'security', 'monthly', [0, 0, 80]),
  'fair-gap': of('fair', 'delivered', 'retail', 'quarterly', [38, 35, 10]),
  'fair-csat': of('fair', 'perceived', 'retail', 'monthly', [57, 57, 75]),
  nps: { measures: 'outcome', owner: 'customer', frequency: 'yearly', baseline: 42.5, target: 50 },
}
