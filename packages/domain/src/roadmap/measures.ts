import type { Survey } from '../survey-record.ts'

/** What surveys say of the moments that their columns are tied to. */
export interface Measures {
  /** Measured by key drivers, 0..1 relative to the strongest driver of its survey. */
  measuredImportanceByMoment: ReadonlyMap<string, number>
  /** Mean rating of the columns tied to a moment, on 0..10. */
  measuredSatisfactionByMoment: ReadonlyMap<string, number>
}

const mean = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / values.length

const importanceOf = (surveys: readonly Survey[]): Map<string, number> => {
  const importance = new Map<string, number>()
  for (const { momentByColumn, drivers } of surveys) {
    const shares = drivers?.status === 'ok' ? drivers.shares : []
    const strongest = Math.max(...shares.map(({ share }) => share), 0)
    for (const { column, share } of shares) {
      const momentId = momentByColumn[column]
      if (momentId && strongest > 0) importance.set(momentId, Math.max(importance.get(momentId) ?? 0, share / strongest))
    }
  }
  return importance
}

const satisfactionOf = (surveys: readonly Survey[]): Map<string, number> => {
  const ratings = new Map<string, number[]>()
  for (const { momentByColumn, touchpoints } of surveys) {
    for (const { column, mean: rated, scaleMin, scaleMax } of touchpoints) {
      const momentId = momentByColumn[column]
      if (!momentId || rated === null || scaleMax <= scaleMin) continue
      ratings.set(momentId, [...(ratings.get(momentId) ?? []), (10 * (rated - scaleMin)) / (scaleMax - scaleMin)])
    }
  }
  return new Map([...ratings].map(([id, all]) => [id, mean(all)]))
}

/** Of several columns on one moment the strongest driver counts, and the mean of the ratings. */
export const measuresOf = (surveys: readonly Survey[]): Measures => ({
  measuredImportanceByMoment: importanceOf(surveys),
  measuredSatisfactionByMoment: satisfactionOf(surveys),
})
