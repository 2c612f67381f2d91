import {
  type MeasuredMoment,
  type Moment,
  type MomentId,
  measuredMoments,
  momentQuadrants,
  outcomeSurvey,
  type Quadrant,
  type Survey,
  type Workshop,
} from '@filrouge/domain'
import { createContext, useContext } from 'react'

/** What surveys measured of moments, and the quadrant of each on what is stated and on what is measured. */
export interface JourneyResults {
  readonly survey: Survey | undefined
  readonly measured: ReadonlyMap<MomentId, MeasuredMoment>
  readonly stated: ReadonlyMap<string, Quadrant>
  readonly measuredQuadrants: ReadonlyMap<string, Quadrant>
}

export const ResultsContext = createContext<JourneyResults>({
  survey: undefined,
  measured: new Map(),
  stated: new Map(),
  measuredQuadrants: new Map(),
})
export const useJourneyResults = () => useContext(ResultsContext)

/** Quadrants compare the moments of one journey by what is stated, all the moments of a survey by what it measured. */
export const readResults = (
  workshop: Pick<Workshop, 'surveys' | 'moments'>,
  journeyMoments: readonly Moment[],
): JourneyResults => {
  const survey = outcomeSurvey(workshop)
  const measured = survey ? measuredMoments(survey) : new Map<MomentId, MeasuredMoment>()
  return {
    survey,
    measured,
    stated: momentQuadrants(journeyMoments, 'stated', measured),
    measuredQuadrants: momentQuadrants(workshop.moments, 'measured', measured),
  }
}
