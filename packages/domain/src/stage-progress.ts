import type { BoardKind } from './board.ts'
import type { Roadmap } from './roadmap/model.ts'
import { type CheckCount, countChecks, type StageCheckCode } from './stage-checks.ts'
import { stagesInOrder } from './stage-order.ts'
import type { Workshop } from './workshop.ts'

export type ProgressState = 'missing' | 'started' | 'done'

export interface StageCheck extends CheckCount {
  stage: BoardKind
  code: StageCheckCode
  state: ProgressState
}

export interface StageProgress {
  stage: BoardKind
  /** Left out by the facilitator: shown, never asked for. */
  isSkipped: boolean
  state: ProgressState
  checks: readonly StageCheck[]
}

const stateOf = ({ done, enough }: CheckCount): ProgressState => (done >= enough ? 'done' : done > 0 ? 'started' : 'missing')

const together = (checks: readonly StageCheck[]): ProgressState => {
  if (checks.every(({ state }) => state === 'done')) return 'done'
  return checks.every(({ state }) => state === 'missing') ? 'missing' : 'started'
}

/** How far each stage is, in the order in which this workshop runs them. */
export const stageProgress = (workshop: Workshop, roadmap: Pick<Roadmap, 'workstreams'>): StageProgress[] =>
  stagesInOrder(workshop.settings).map((stage) => {
    const checks = countChecks(stage, workshop, roadmap).map((check) => ({ ...check, stage, state: stateOf(check) }))
    return { stage, isSkipped: workshop.settings.skippedStages[stage] === true, state: together(checks), checks }
  })

const asked = (progress: readonly StageProgress[]): StageCheck[] =>
  progress.filter(({ isSkipped }) => !isSkipped).flatMap(({ checks }) => checks)

/** What a roadmap still lacks to be trusted; skipped stages are not asked for. */
export const missingForTrust = (progress: readonly StageProgress[]): StageCheck[] =>
  asked(progress).filter(({ isEssential, state }) => isEssential && state !== 'done')

export interface NextStep {
  check: StageCheck
  /** Why now: towards a first roadmap, towards one that can be trusted, or to complete a stage. */
  aim: 'firstRoadmap' | 'trust' | 'complete'
  /** How many there must be for this step to be done. */
  wanted: number
}

/** What to do next: the shortest way to a first roadmap, then what makes it trustworthy, then the rest; null when all is there. */
export const nextStep = (progress: readonly StageProgress[]): NextStep | null => {
  const checks = asked(progress)
  const first = checks.find((check) => check.done < check.first)
  if (first) return { check: first, aim: 'firstRoadmap', wanted: first.first }
  const [trust] = missingForTrust(progress)
  if (trust) return { check: trust, aim: 'trust', wanted: trust.enough }
  const rest = checks.find(({ state }) => state !== 'done')
  return rest ? { check: rest, aim: 'complete', wanted: rest.enough } : null
}
