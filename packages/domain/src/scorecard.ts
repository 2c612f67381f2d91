import { type IndicatorProgress, indicatorProgress } from './indicator-progress.ts'
import type { Indicator } from './platform.ts'
import type { Roadmap, Theme, Workstream } from './roadmap/model.ts'
import { type StrategicIntent, shareTowards, strategicIntents, themesServedBy } from './strategic-intent.ts'
import type { Workshop } from './workshop.ts'

export interface IntentIndicator extends IndicatorProgress {
  indicator: Indicator
}

export interface IntentWorkstream {
  workstream: Workstream
  /** Part, 0..1, of the workstream's benefit that goes to this intent. */
  share: number
}

/** A mean that tells how much it rests on. */
export interface MeanProgress {
  /** 0..1; null while nothing is known. */
  progress: number | null
  known: number
  total: number
}

export interface IntentScore {
  intent: StrategicIntent
  indicators: readonly IntentIndicator[]
  /** Those that serve it and are not rejected, most devoted to it first. */
  workstreams: readonly IntentWorkstream[]
  /** Mean of its indicators' progress, each kept within 0..1. */
  results: MeanProgress
  /** Mean of its workstreams' progress, weighed by the benefit that each brings to it. */
  actions: MeanProgress
}

export interface Scorecard {
  intents: readonly IntentScore[]
  /** Intents that no workstream serves. */
  unserved: readonly StrategicIntent[]
  /** Workstreams, not rejected, that serve no intent. */
  aimless: readonly Workstream[]
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share))

const resultsOf = (indicators: readonly IntentIndicator[]): MeanProgress => {
  const known = indicators.flatMap(({ progress }) => (progress === null ? [] : [clamp(progress)]))
  const sum = known.reduce((total, progress) => total + progress, 0)
  return { progress: known.length === 0 ? null : sum / known.length, known: known.length, total: indicators.length }
}

const actionsOf = (workstreams: readonly IntentWorkstream[]): MeanProgress => {
  let weighed = 0
  let weight = 0
  let known = 0
  for (const { workstream, share } of workstreams) {
    const percent = workstream.decision?.progressPercent
    if (percent === undefined) continue
    // A workstream without evidence left still counts for something.
    const devoted = Math.max(workstream.benefit * share, Number.EPSILON)
    weighed += (percent / 100) * devoted
    weight += devoted
    known++
  }
  return { progress: known === 0 ? null : weighed / weight, known, total: workstreams.length }
}

/** The indicators that tell about an intent: its own, those of its attributes, those of the moments that carry its factor. */
const indicatorsOf = (intent: StrategicIntent, workshop: Workshop): Indicator[] => {
  const id: string = intent.source.id
  if (intent.kind === 'dimension') {
    const attributeIds = new Set<string>(
      workshop.attributes.filter(({ dimensionId }) => dimensionId === id).map((attribute) => attribute.id),
    )
    return workshop.indicators.filter(
      ({ dimensionId, attributeId }) => dimensionId === id || (attributeId !== undefined && attributeIds.has(attributeId)),
    )
  }
  const momentIds = new Set<string>(
    workshop.moments.filter(({ factors }) => Object.hasOwn(factors, id)).map((moment) => moment.id),
  )
  return workshop.indicators.filter(
    ({ factorId, momentId }) => factorId === id || (momentId !== undefined && momentIds.has(momentId)),
  )
}

/** A workstream that people linked to an intent counts in full for it; another by the part of its evidence that traces there. */
const devotionOf = (workstream: Workstream, theme: Theme): number =>
  workstream.decision?.intents[theme] ? 1 : shareTowards(workstream, theme)

/** Each intent with what tells whether it comes true and what is done for it; orphans both ways. */
export const scorecard = (workshop: Workshop, roadmap: Pick<Roadmap, 'workstreams'>): Scorecard => {
  const intents = strategicIntents(workshop)
  const themes = new Set(intents.map(({ theme }) => theme))
  const active = roadmap.workstreams
    .filter(({ status }) => status !== 'rejected')
    .map((workstream) => ({ workstream, served: themesServedBy(workstream) }))
  const scores = intents.map((intent): IntentScore => {
    const indicators = indicatorsOf(intent, workshop).map((indicator) => ({ indicator, ...indicatorProgress(indicator) }))
    const workstreams = active
      .filter(({ served }) => served.has(intent.theme))
      .map(({ workstream }) => ({ workstream, share: devotionOf(workstream, intent.theme) }))
      .sort((a, b) => b.share * b.workstream.benefit - a.share * a.workstream.benefit)
    return { intent, indicators, workstreams, results: resultsOf(indicators), actions: actionsOf(workstreams) }
  })
  return {
    intents: scores,
    unserved: scores.filter(({ workstreams }) => workstreams.length === 0).map(({ intent }) => intent),
    aimless: active.filter(({ served }) => ![...served].some((theme) => themes.has(theme))).map(({ workstream }) => workstream),
  }
}
