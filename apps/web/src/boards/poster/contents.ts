import { type BoardKind, competencyGap, effectiveMove } from '@filrouge/domain'
import { workstreamTitle } from '../parts/workstream-title.ts'
import { curvesPicture } from './curves-picture.tsx'
import { emotionPicture } from './emotion-picture.tsx'
import { heatPicture } from './heat-picture.tsx'
import { listPicture } from './list-picture.tsx'
import type { PosterOf } from './poster-content.ts'

const named = (records: readonly { name: string }[]) => listPicture(records.map(({ name }) => name))

const diagnostic: PosterOf = ({ statements, promises, scoreResults }, { poster: t }) => ({
  figures: [
    { value: statements.length, label: t('statements', { count: statements.length }) },
    { value: promises.length, label: t('promises', { count: promises.length }) },
    { value: scoreResults.length, label: t('scoreResults', { count: scoreResults.length }) },
  ],
  picture: listPicture(statements.map(({ text }) => text)),
})

const strategicCanvas: PosterOf = ({ factors, players }, { poster: t }) => {
  const moves = factors.map((factor) => effectiveMove(factor, players))
  const more = moves.filter((move) => move === 'raise' || move === 'create').length
  const less = moves.filter((move) => move === 'reduce' || move === 'eliminate').length
  return {
    figures: [
      { value: factors.length, label: t('factors', { count: factors.length }) },
      { value: more, label: t('raised', { count: more }) },
      { value: less, label: t('reduced', { count: less }) },
    ],
    picture: curvesPicture(factors, players),
  }
}

const customers: PosterOf = ({ profiles, expectations, surveys }, { poster: t }) => {
  const answers = surveys.reduce((sum, survey) => sum + survey.keptCount, 0)
  return {
    figures: [
      { value: profiles.length, label: t('profiles', { count: profiles.length }) },
      { value: expectations.length, label: t('expectations', { count: expectations.length }) },
      { value: answers, label: t('answers', { count: answers }) },
    ],
    picture: named(profiles),
  }
}

const journey: PosterOf = (workshop, { poster: t }) => {
  const { journeys, moments, observations } = workshop
  const pains = observations.filter(({ kind }) => kind === 'pain').length
  const [first] = journeys
  return {
    figures: [
      { value: journeys.length, label: t('journeys', { count: journeys.length }) },
      { value: moments.length, label: t('moments', { count: moments.length }) },
      { value: pains, label: t('pains', { count: pains }) },
    ],
    picture: first ? emotionPicture(workshop, first.id) : null,
  }
}

const experiencePlatform: PosterOf = ({ dimensions, attributes, indicators }, { poster: t }) => ({
  figures: [
    { value: dimensions.length, label: t('dimensions', { count: dimensions.length }) },
    { value: attributes.length, label: t('attributes', { count: attributes.length }) },
    { value: indicators.length, label: t('indicators', { count: indicators.length }) },
  ],
  picture: named(dimensions),
})

const competencyMap: PosterOf = ({ competencies, functions }, { poster: t }) => {
  const gaps = competencies.reduce(
    (sum, competency) => sum + functions.filter(({ id }) => (competencyGap(competency, id) ?? 0) > 0).length,
    0,
  )
  return {
    figures: [
      { value: competencies.length, label: t('competencies', { count: competencies.length }) },
      { value: functions.length, label: t('functions', { count: functions.length }) },
      { value: gaps, label: t('gaps', { count: gaps }) },
    ],
    picture: heatPicture(competencies, functions),
  }
}

const toolsAndData: PosterOf = ({ tools, flows, dataDomains }, { poster: t }) => ({
  figures: [
    { value: tools.length, label: t('tools', { count: tools.length }) },
    { value: flows.length, label: t('flows', { count: flows.length }) },
    { value: dataDomains.length, label: t('dataDomains', { count: dataDomains.length }) },
  ],
  picture: named([...tools, ...dataDomains]),
})

const roadmap: PosterOf = (workshop, { poster: t, roadmap: words, workstreamsOf }) => {
  const planned = workstreamsOf(workshop).filter(({ status }) => status !== 'rejected')
  const accepted = planned.filter(({ status }) => status === 'accepted').length
  const owned = planned.filter(({ ownerFunctionId }) => ownerFunctionId !== null).length
  return {
    figures: [
      { value: planned.length, label: t('workstreams', { count: planned.length }) },
      { value: accepted, label: t('accepted', { count: accepted }) },
      { value: owned, label: t('owned', { count: owned }) },
    ],
    picture: listPicture(planned.map((workstream, index) => `${index + 1}. ${workstreamTitle(words, workstream)}`)),
  }
}

const governance: PosterOf = ({ sponsors, loggedDecisions, barriers }, { poster: t }) => ({
  figures: [
    { value: sponsors.length, label: t('sponsors', { count: sponsors.length }) },
    { value: loggedDecisions.length, label: t('decisions', { count: loggedDecisions.length }) },
    { value: barriers.length, label: t('barriers', { count: barriers.length }) },
  ],
  picture: listPicture(loggedDecisions.map(({ text }) => text)),
})

/** What each board says at a distance. */
export const posterContents: { readonly [Kind in BoardKind]: PosterOf } = {
  diagnostic,
  strategicCanvas,
  customers,
  journey,
  experiencePlatform,
  competencyMap,
  toolsAndData,
  roadmap,
  governance,
}
