export const columnRoles = ['rating', 'recommend', 'satisfaction', 'effort', 'weight', 'verbatim', 'ignore'] as const
export type ColumnRole = (typeof columnRoles)[number]
export const outcomeRoles = ['recommend', 'satisfaction', 'effort'] as const
export type OutcomeRole = (typeof outcomeRoles)[number]

export const isOutcomeRole = (role: ColumnRole): role is OutcomeRole => outcomeRoles.some((outcome) => outcome === role)
/** Ratings and outcomes have a range of valid values. */
export const isScaleRole = (role: ColumnRole): boolean => role === 'rating' || isOutcomeRole(role)

/** What one column of the file means. */
export interface ColumnMapping {
  /** Its heading in the file. */
  readonly column: string
  /** How people call it. */
  readonly label: string
  readonly role: ColumnRole
  /** Valid answers, bounds included; anything else is set aside. Ratings and outcomes only. */
  readonly scaleMin: number
  readonly scaleMax: number
}
/** One per column of the file, in its order. */
export type SurveyMapping = readonly ColumnMapping[]

export type MappingProblem =
  | { code: 'nothingMapped' | 'severalOutcomes' | 'severalWeights' | 'tooManyRatings' }
  | { code: 'invalidScale'; column: string }

/** What keeps a mapping from being used; empty when nothing does. */
export const mappingProblems = (mapping: SurveyMapping): MappingProblem[] => {
  const count = (isCounted: (role: ColumnRole) => boolean): number => mapping.filter(({ role }) => isCounted(role)).length
  const problems: MappingProblem[] = []
  if (count((role) => isScaleRole(role) || role === 'verbatim') === 0) problems.push({ code: 'nothingMapped' })
  if (count(isOutcomeRole) > 1) problems.push({ code: 'severalOutcomes' })
  if (count((role) => role === 'weight') > 1) problems.push({ code: 'severalWeights' })
  if (count((role) => role === 'rating') > 200) problems.push({ code: 'tooManyRatings' })
  for (const { column, role, scaleMin, scaleMax } of mapping) {
    const isBeyond =
      (role === 'recommend' && (scaleMin !== 0 || scaleMax !== 10)) || (role === 'effort' && (scaleMin !== 1 || scaleMax !== 7))
    if (isScaleRole(role) && (!(scaleMin < scaleMax) || isBeyond)) problems.push({ code: 'invalidScale', column })
  }
  return problems
}
