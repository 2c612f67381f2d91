import type { Add } from './fill-airport.ts'
import type { MomentKey } from './journeys.ts'
import { momentByColumn, type SurveyColumn } from './survey.ts'
import { surveyResult } from './survey-result.ts'
import { type AirportTexts, keysOf } from './texts.ts'

/** The survey's read-outs as they were computed from the extract, tied to the moments they speak of. */
export const fillSurvey = (add: Add, { survey }: AirportTexts): void =>
  add('surveys', 'survey-passengers', {
    ...surveyResult,
    name: survey.name,
    origin: survey.origin,
    importedAt: '2026-11-02T09:00:00.000Z',
    touchpoints: surveyResult.touchpoints.map((touchpoint) => ({
      ...touchpoint,
      label: survey.columns[touchpoint.column as SurveyColumn],
    })),
    segmentNames: survey.segments,
    momentByColumn: Object.fromEntries(
      keysOf(momentByColumn).map((column) => [column, `moment-${momentByColumn[column]}` as never]),
    ),
  })

/** Satisfied share of a moment in percent, where the survey measured it. */
export const csatOf = (moment: MomentKey): number | undefined => {
  const column = keysOf(momentByColumn).find((tied) => momentByColumn[tied] === moment)
  const csat = surveyResult.touchpoints.find((touchpoint) => touchpoint.column === column)?.csat
  return csat === null || csat === undefined ? undefined : Math.round(csat * 100)
}
