import type { Add } from './fill-airport.ts'
import { csatOf } from './fill-survey.ts'
import { journeys, type MomentKey, moments, observations, phases } from './journeys.ts'
import { type AirportTexts, idSetOf, keysOf } from './texts.ts'

const fillMoment = (add: Add, { journeys: texts }: AirportTexts, key: MomentKey): void => {
  const [name, customerAction, touchpoint, channel] = texts.moments[key]
  const moment = moments[key]
  const [satisfaction, targetSatisfaction, competitorSatisfaction] = moment.satisfaction
  add('moments', `moment-${key}`, {
    phaseId: `phase-${moment.phase}` as never,
    name,
    customerAction,
    touchpoint,
    channel,
    interaction: moment.interaction,
    emotion: moment.emotion,
    importance: moment.importance,
    isMomentOfTruth: moment.isMomentOfTruth,
    satisfaction,
    targetSatisfaction,
    competitorSatisfaction,
    csat: csatOf(key),
    evidence: moment.evidence,
    ownerFunctionId: `function-${moment.owner}` as never,
    factors: idSetOf('factor', moment.factors),
    competencies: idSetOf('competency', moment.competencies),
    tools: idSetOf('tool', moment.tools),
  })
}

/** Journeys, phases, moments and what was seen, heard or felt there. */
export const fillJourneys = (add: Add, texts: AirportTexts): void => {
  for (const key of keysOf(journeys)) {
    const profileId = `profile-${journeys[key]}` as never
    add('journeys', `journey-${key}`, { name: texts.journeys.journeys[key], profileId, state: 'today' })
  }
  for (const key of keysOf(phases)) {
    const [journey, period] = phases[key]
    const journeyId = `journey-${journey}` as never
    add('phases', `phase-${key}`, { journeyId, period, name: texts.journeys.phases[key] })
  }
  for (const key of keysOf(moments)) fillMoment(add, texts, key)
  for (const key of keysOf(observations)) {
    const { moment, ...rest } = observations[key]
    const surveyId = rest.source === 'survey' ? ('survey-passengers' as never) : undefined
    const momentId = `moment-${moment}` as never
    add('observations', `observation-${key}`, { text: texts.journeys.observations[key], momentId, surveyId, ...rest })
  }
}
