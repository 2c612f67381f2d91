import { mostSegments, type SegmentResult, type SurveySegments } from '../survey-record.ts'
import { type Answers, meanOf } from './answers.ts'
import { isOutcomeRole } from './mapping.ts'
import { shownGroups } from './masking.ts'
import { readOutcome } from './outcome.ts'
import { answersOf, type KeptRow, type RowsRead } from './read-rows.ts'
import { customerSatisfaction } from './scores.ts'

interface Group {
  readonly value: string
  readonly rows: readonly KeptRow[]
}

const groupRows = (kept: readonly KeptRow[]): Group[] => {
  const byValue = new Map<string, KeptRow[]>()
  for (const row of kept) {
    if (row.segment === '') continue
    const group = byValue.get(row.segment)
    if (group) group.push(row)
    else byValue.set(row.segment, [row])
  }
  return [...byValue]
    .map(([value, rows]) => ({ value, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || (a.value < b.value ? -1 : 1))
}

/** Of each column, the answers of the groups that may be shown; null for the others. */
const shownAnswers = (
  groups: readonly Group[],
  isGroupShown: readonly boolean[],
  scaleIndex: number,
  total: number,
  threshold: number,
  isWeighted: boolean,
): (Answers | null)[] => {
  const answers = groups.map(({ rows }) => answersOf(rows, scaleIndex, isWeighted))
  // A group that is hidden as a whole counts as nobody's: its answers stay among what cannot be told apart.
  const counts = answers.map(({ values }, index) => (isGroupShown[index] ? values.length : 0))
  const shown = shownGroups(counts, total, threshold)
  return answers.map((found, index) => (isGroupShown[index] && shown[index] ? found : null))
}

/**
 * What each group of respondents says, every measure on its own scale. Groups below the masking threshold are not shown,
 * nor is any measure of a group with fewer answers, nor one that subtraction from the survey's totals would give away.
 */
export const readSegments = (read: RowsRead, threshold: number): SurveySegments | undefined => {
  const { kept, scales, segmentColumn, weightColumn } = read
  if (segmentColumn === undefined) return undefined
  const groups = groupRows(kept)
  const about = { column: segmentColumn, groups: groups.length, threshold }
  if (groups.length > mostSegments) return { ...about, masked: groups.length, results: [] }
  const isShown = shownGroups(
    groups.map(({ rows }) => rows.length),
    kept.length,
    threshold,
  )
  const isWeighted = weightColumn !== undefined
  const columns = scales.map((_, index) => {
    const total = answersOf(kept, index, false).values.length
    return shownAnswers(groups, isShown, index, total, threshold, isWeighted)
  })
  const results = groups.flatMap(({ value, rows }, position): SegmentResult[] => {
    if (!isShown[position]) return []
    const answersAt = (scaleIndex: number) => columns[scaleIndex]?.[position] ?? null
    const outcomeIndex = scales.findIndex(({ role }) => isOutcomeRole(role))
    const outcomePlace = scales[outcomeIndex]
    const outcomeAnswers = answersAt(outcomeIndex)
    const outcome = outcomePlace && outcomeAnswers ? readOutcome(outcomePlace, outcomeAnswers) : undefined
    return [
      {
        value,
        n: rows.length,
        ...(outcome && { outcome }),
        touchpoints: scales.flatMap((place, scaleIndex) => {
          const answers = place.role === 'rating' ? answersAt(scaleIndex) : null
          const mean = answers && meanOf(answers)
          const csat = answers && customerSatisfaction(answers, place.scaleMax)
          if (!answers || mean === null || csat === null) return []
          const importanceIndex = scales.findIndex(
            ({ role, ratingColumn }) => role === 'importance' && ratingColumn === place.column,
          )
          const asked = answersAt(importanceIndex)
          const importance = asked ? customerSatisfaction(asked, scales[importanceIndex]!.scaleMax) : null
          return [{ column: place.column, n: answers.values.length, mean, csat, ...(importance !== null && { importance }) }]
        }),
      },
    ]
  })
  return { ...about, masked: groups.length - results.length, results }
}
