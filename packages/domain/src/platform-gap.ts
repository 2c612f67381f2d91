import type { Attribute, Indicator } from './platform.ts'

/** The four levels of an attribute, from what the company means to what customers notice. */
export const platformLevels = ['intended', 'designed', 'delivered', 'perceived'] as const
export type PlatformLevel = (typeof platformLevels)[number]

/** The steps from one level to the next. */
export const platformSteps = ['design', 'delivery', 'communication'] as const
export type PlatformStep = (typeof platformSteps)[number]
export const platformGapKinds = [...platformSteps, 'total'] as const
export type PlatformGapKind = (typeof platformGapKinds)[number]

/** Between which levels each gap stands. */
export const gapEnds: Readonly<Record<PlatformGapKind, readonly [from: PlatformLevel, to: PlatformLevel]>> = {
  design: ['intended', 'designed'],
  delivery: ['designed', 'delivered'],
  communication: ['delivered', 'perceived'],
  total: ['intended', 'perceived'],
}

/** Level lost between the gap's ends, -10..10 (negative: gained); undefined while one end is not known. */
export const platformGapOf = (attribute: Attribute, kind: PlatformGapKind): number | undefined => {
  const [from, to] = gapEnds[kind]
  const [higher, lower] = [attribute[from], attribute[to]]
  return higher === undefined || lower === undefined ? undefined : higher - lower
}

/** The step at which an attribute loses most; null when it loses nothing that is known. */
export const widestGap = (attribute: Attribute): { kind: PlatformStep; gap: number } | null => {
  let widest: { kind: PlatformStep; gap: number } | null = null
  for (const kind of platformSteps) {
    const gap = platformGapOf(attribute, kind) ?? 0
    if (gap > (widest?.gap ?? 0)) widest = { kind, gap }
  }
  return widest
}

/** What an attribute must be measured by: what is delivered, and what is perceived. */
export const requiredMeasures = ['delivered', 'perceived'] as const
export type RequiredMeasure = (typeof requiredMeasures)[number]

/** Which of the two indicators an attribute still lacks. */
export const missingMeasures = (attribute: Attribute, indicators: readonly Indicator[]): RequiredMeasure[] =>
  requiredMeasures.filter(
    (measure) => !indicators.some((indicator) => indicator.attributeId === attribute.id && indicator.measures === measure),
  )

const likeNps = /\bnps\b|net[\s-]*promoter|score de recommandation/i

/** NPS is an outcome, never a lever: true when an indicator named so is said to measure anything else. */
export const isNpsTakenForLever = ({ name, measures }: Pick<Indicator, 'name' | 'measures'>): boolean =>
  measures !== 'outcome' && likeNps.test(name)
