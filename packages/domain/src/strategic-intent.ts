import type { SourceRef, Theme, Workstream } from './roadmap/model.ts'
import { effectiveMove, ourLevels } from './value-curve.ts'
import type { Workshop } from './workshop.ts'

/** What the strategy wants to become true: a factor to raise or to create, a dimension of the platform. */
export interface StrategicIntent {
  theme: Theme
  source: SourceRef
  name: string
  kind: 'raise' | 'create' | 'dimension'
  /** Our level on the factor, 0-10; null for a dimension, or when nobody said. */
  today: number | null
  target: number | null
}

/** The intents of a workshop, in the order of its boards. */
export const strategicIntents = ({
  factors,
  players,
  dimensions,
}: Pick<Workshop, 'factors' | 'players' | 'dimensions'>): StrategicIntent[] => [
  ...factors.flatMap((factor): StrategicIntent[] => {
    const kind = effectiveMove(factor, players)
    if (kind !== 'raise' && kind !== 'create') return []
    const { today = null, target = null } = ourLevels(factor, players)
    const source = { collection: 'factors' as const, id: factor.id }
    return [{ theme: `factor:${factor.id}`, source, name: factor.name, kind, today, target }]
  }),
  ...dimensions.map(
    ({ id, name }): StrategicIntent => ({
      theme: `dimension:${id}`,
      source: { collection: 'dimensions', id },
      name,
      kind: 'dimension',
      today: null,
      target: null,
    }),
  ),
]

/** The themes that a workstream is for: its own, those that its evidence traces to, those that people linked it to. */
export const themesServedBy = ({
  theme,
  evidence,
  decision,
}: Pick<Workstream, 'theme' | 'evidence' | 'decision'>): ReadonlySet<Theme> => {
  const served = new Set<Theme>(theme ? [theme] : [])
  for (const { need } of evidence) for (const traced of need.themes) served.add(traced)
  if (decision) for (const linked of Object.keys(decision.intents)) served.add(linked as Theme)
  return served
}

/** Part, 0..1, of a workstream's benefit whose evidence traces to a theme. */
export const shareTowards = ({ evidence }: Pick<Workstream, 'evidence'>, theme: Theme): number =>
  evidence.reduce((sum, { need, share }) => (need.themes.includes(theme) ? sum + share : sum), 0)
