export const columnRoles = [
  'rating',
  'importance',
  'recommend',
  'satisfaction',
  'effort',
  'segment',
  'weight',
  'verbatim',
  'ignore',
] as const
export type ColumnRole = (typeof columnRoles)[number]
const outcomeRoles = ['recommend', 'satisfaction', 'effort'] as const
export type OutcomeRole = (typeof outcomeRoles)[number]

/** The overall judgements that touchpoints are to explain. */
export const isOutcomeRole = (role: ColumnRole): role is OutcomeRole => outcomeRoles.some((outcome) => outcome === role)

/** Ratings, importances and outcomes have a range of valid values. */
export const isScaleRole = (role: ColumnRole): boolean => role === 'rating' || role === 'importance' || isOutcomeRole(role)

/** What one column of the file means. */
export interface ColumnMapping {
  /** Its heading in the file. */
  readonly column: string
  /** How people call it. */
  readonly label: string
  readonly role: ColumnRole
  /** Valid answers, bounds included; anything else is set aside. Ratings, importances and outcomes only. */
  readonly scaleMin: number
  readonly scaleMax: number
  /** The rating column whose importance this one asks for. Importances only. */
  readonly ratingColumn?: string | undefined
}
/** One per column of the file, in its order. */
export type SurveyMapping = readonly ColumnMapping[]

export type MappingProblem =
  | { code: 'nothingMapped' | 'severalOutcomes' | 'severalWeights' | 'severalSegments' | 'tooManyRatings' }
  | { code: 'invalidScale' | 'importanceOfNothing' | 'importanceTwice'; column: string }

/** An importance speaks of one rating, and each rating has at most one. */
const importanceProblems = (mapping: SurveyMapping): MappingProblem[] => {
  const ratings = new Set(mapping.filter(({ role }) => role === 'rating').map(({ column }) => column))
  const taken = new Set<string>()
  return mapping.flatMap(({ column, role, ratingColumn }): MappingProblem[] => {
    if (role !== 'importance') return []
    if (ratingColumn === undefined || !ratings.has(ratingColumn)) return [{ code: 'importanceOfNothing', column }]
    if (taken.has(ratingColumn)) return [{ code: 'importanceTwice', column }]
    taken.add(ratingColumn)
    return []
  })
}

/** What keeps a mapping from being used; empty when nothing does. */
export const mappingProblems = (mapping: SurveyMapping): MappingProblem[] => {
  const count = (isCounted: (role: ColumnRole) => boolean): number => mapping.filter(({ role }) => isCounted(role)).length
  const problems: MappingProblem[] = []
  if (count((role) => isScaleRole(role) || role === 'verbatim') === 0) problems.push({ code: 'nothingMapped' })
  if (count(isOutcomeRole) > 1) problems.push({ code: 'severalOutcomes' })
  if (count((role) => role === 'weight') > 1) problems.push({ code: 'severalWeights' })
  if (count((role) => role === 'segment') > 1) problems.push({ code: 'severalSegments' })
  if (count((role) => role === 'rating') > 200) problems.push({ code: 'tooManyRatings' })
  for (const { column, role, scaleMin, scaleMax } of mapping) {
    const isBeyond =
      (role === 'recommend' && (scaleMin !== 0 || scaleMax !== 10)) || (role === 'effort' && (scaleMin !== 1 || scaleMax !== 7))
    if (isScaleRole(role) && (!(scaleMin < scaleMax) || isBeyond)) problems.push({ code: 'invalidScale', column })
  }
  return [...problems, ...importanceProblems(mapping)]
}
