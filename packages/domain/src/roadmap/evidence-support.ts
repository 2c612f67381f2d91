import type { Observation } from '../journey.ts'
import type { ScoreResult } from '../rounds/score-result.ts'
import type { Survey } from '../survey-record.ts'
import type { Workshop } from '../workshop.ts'
import type { Need, SourceRef } from './model.ts'

/** What stands behind a need beside the cells that make it: it weighs on its importance or its confidence, or says it in words. */
export interface EvidenceSupport {
  /** What customers or teams said at the moments that the need cites. */
  verbatims: readonly Observation[]
  /** Revealed votes on the records that the need cites. */
  votes: readonly ScoreResult[]
  /** Survey columns that measured the moments it cites. */
  measures: readonly { survey: Survey; column: string; n: number; mean: number | null; share: number | null }[]
}

const isFrom = (need: Need, collection: SourceRef['collection'], id: string | undefined): boolean =>
  need.sources.some((source) => source.collection === collection && source.id === id)

const measuresOf = (surveys: readonly Survey[], need: Need): EvidenceSupport['measures'] =>
  surveys.flatMap((survey) =>
    survey.touchpoints
      .filter(({ column }) => isFrom(need, 'moments', survey.momentByColumn[column]))
      .map(({ column, n, mean }) => ({
        survey,
        column,
        n,
        mean,
        share:
          survey.drivers?.status === 'ok'
            ? (survey.drivers.shares.find((driver) => driver.column === column)?.share ?? null)
            : null,
      })),
  )

/** Looks up what supports one need; for a screen that opens one workstream at a time. */
export const supportOf = ({ observations, scoreResults, surveys }: Workshop, need: Need): EvidenceSupport => ({
  verbatims: observations.filter(
    ({ id, kind, momentId }) =>
      (kind === 'verbatim' || kind === 'fact') && isFrom(need, 'moments', momentId) && !isFrom(need, 'observations', id),
  ),
  votes: scoreResults.filter(({ collection, recordId, all }) => all !== null && isFrom(need, collection, recordId)),
  measures: measuresOf(surveys, need),
})
