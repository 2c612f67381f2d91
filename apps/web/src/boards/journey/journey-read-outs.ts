import type { Moment, Survey, Workshop } from '@filrouge/domain'

/** Target minus satisfaction as lived, -10..10; undefined while one of them is not known. */
export const satisfactionGap = ({ satisfaction, targetSatisfaction }: Moment): number | undefined =>
  satisfaction === undefined || targetSatisfaction === undefined ? undefined : targetSatisfaction - satisfaction

/** Share 0..1 of the outcome that the latest survey speaking of this moment ties to it; undefined when none does. */
export const measuredImportance = (surveys: readonly Survey[], momentId: Moment['id']): number | undefined => {
  const latestFirst = [...surveys].sort((a, b) => (a.importedAt < b.importedAt ? 1 : -1))
  for (const { drivers, momentByColumn } of latestFirst) {
    if (drivers?.status !== 'ok') continue
    const shares = drivers.shares.filter(({ column }) => momentByColumn[column] === momentId)
    if (shares.length > 0) return shares.reduce((sum, { share }) => sum + share, 0)
  }
  return undefined
}

/** The journey that a phase, a moment or an observation belongs to. */
export const journeyOfRecord = (workshop: Workshop, id: string): string | undefined => {
  const momentId = workshop.observations.find((observation) => observation.id === id)?.momentId ?? id
  const phaseId = workshop.moments.find((moment) => moment.id === momentId)?.phaseId ?? id
  const journeyId = workshop.phases.find((phase) => phase.id === phaseId)?.journeyId ?? id
  return workshop.journeys.find((journey) => journey.id === journeyId)?.id
}
