import type { Moment, Workshop } from '@filrouge/domain'

/** Target minus satisfaction as lived, -10..10; undefined while one of them is not known. */
export const satisfactionGap = ({ satisfaction, targetSatisfaction }: Moment): number | undefined =>
  satisfaction === undefined || targetSatisfaction === undefined ? undefined : targetSatisfaction - satisfaction

/** The journey that a phase, a moment or an observation belongs to. */
export const journeyOfRecord = (workshop: Workshop, id: string): string | undefined => {
  const momentId = workshop.observations.find((observation) => observation.id === id)?.momentId ?? id
  const phaseId = workshop.moments.find((moment) => moment.id === momentId)?.phaseId ?? id
  const journeyId = workshop.phases.find((phase) => phase.id === phaseId)?.journeyId ?? id
  return workshop.journeys.find((journey) => journey.id === journeyId)?.id
}
