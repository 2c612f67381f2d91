import { wsjfPoints } from '../../ranking-inputs.ts'
import { inputOf, type ScoreBy, scoreOf } from './score.ts'

/** Person-days that one point of job size stands for. */
const daysPerPoint = 10

/** The nearest of the relative points, the smaller one when two are as near. */
const sizeOf = (days: number): number => {
  const points = days / daysPerPoint
  return wsjfPoints.reduce(
    (nearest: number, point) => (Math.abs(point - points) < Math.abs(nearest - points) ? point : nearest),
    1,
  )
}

/**
 * WSJF = cost of delay / job size (SAFe; after Reinertsen, The Principles of Product Development Flow, 2009), where
 * cost of delay = user-business value + time criticality + risk reduction or opportunity enablement, all in relative points.
 */
export const wsjf: ScoreBy = ({ effortDays, decision }) =>
  scoreOf(
    {
      value: inputOf(decision?.wsjfValue, null),
      urgency: inputOf(decision?.wsjfUrgency, null),
      risk: inputOf(decision?.wsjfRisk, null),
      size: inputOf(decision?.wsjfSize, sizeOf(effortDays.likely)),
    },
    ({ value, urgency, risk, size }) => (value + urgency + risk) / size,
  )
