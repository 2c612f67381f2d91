import type { BoardKind } from './board.ts'
import { competencyGap } from './competency-gap.ts'
import type { Roadmap } from './roadmap/model.ts'
import { strategicIntents } from './strategic-intent.ts'
import { hasTool } from './tool-flaws.ts'
import { ourLevels } from './value-curve.ts'
import type { Workshop } from './workshop.ts'

/** How far a workshop is in one thing that a stage asks for. */
export interface CheckCount {
  /** How many are there, and how many make it complete; 1 at least. */
  done: number
  enough: number
  /** How many a first roadmap needs; 0 when it needs none. */
  first: number
  /** Whether a roadmap cannot be trusted without. */
  isEssential: boolean
}

type Count = (workshop: Workshop, roadmap: Pick<Roadmap, 'workstreams'>) => CheckCount

/** Share of what is listed that is enough: to ask for all would call "don't know" a fault. */
const coverage = 0.8

const filled = <Item>(items: readonly Item[], isFilled: (item: Item) => boolean, first = 0): CheckCount => ({
  done: items.filter(isFilled).length,
  enough: Math.max(1, Math.ceil(items.length * coverage)),
  first,
  isEssential: false,
})
const counted = (done: number, enough: number, first = 0): CheckCount => ({ done, enough, first, isEssential: false })
const essential = (count: CheckCount): CheckCount => ({ ...count, isEssential: true })
const isKnown = (...values: unknown[]): boolean => values.every((value) => value !== undefined)
const accepted = ({ workstreams }: Pick<Roadmap, 'workstreams'>) => workstreams.filter(({ status }) => status === 'accepted')

/** What each stage asks for, in the order in which to do it. */
const stageChecks = {
  diagnostic: {
    statementsScored: ({ statements }) => essential(filled(statements, ({ current, aspired }) => isKnown(current, aspired))),
    promisesScored: ({ promises }) => filled(promises, ({ promised, perceived }) => isKnown(promised, perceived)),
  },
  strategicCanvas: {
    factors: ({ factors }) => essential(counted(factors.length, 6, 3)),
    ourLevels: ({ factors, players }) =>
      essential(filled(factors, (factor) => isKnown(ourLevels(factor, players).today, ourLevels(factor, players).target), 3)),
    factorImportance: ({ factors }) => filled(factors, ({ importance }) => isKnown(importance)),
    competitorLevels: ({ factors, players }) => {
      const others = players.filter(({ kind }) => kind === 'competitor' || kind === 'alternative')
      return filled(factors, ({ levels }) => others.some(({ id }) => isKnown(levels[id])))
    },
  },
  customers: {
    profiles: ({ profiles }) => counted(profiles.length, 2, 1),
    priorities: ({ profiles }) => filled(profiles, ({ potential, effort }) => isKnown(potential, effort)),
    surveys: ({ surveys }) => essential(counted(surveys.length, 1)),
  },
  journey: {
    moments: ({ moments }) => essential(counted(moments.length, 8, 3)),
    momentImportance: ({ moments }) => filled(moments, ({ importance }) => isKnown(importance)),
    pains: ({ observations }) =>
      essential(counted(observations.filter(({ kind, momentId }) => kind === 'pain' && isKnown(momentId)).length, 3, 1)),
    satisfaction: ({ moments }) =>
      essential(filled(moments, ({ satisfaction, targetSatisfaction }) => isKnown(satisfaction, targetSatisfaction))),
    momentOwners: ({ moments }) => essential(filled(moments, ({ ownerFunctionId }) => isKnown(ownerFunctionId))),
    momentsOfTruth: ({ moments }) => counted(moments.filter(({ isMomentOfTruth }) => isMomentOfTruth).length, 1),
  },
  experiencePlatform: {
    attributes: ({ attributes }) => counted(attributes.length, 3),
    attributeLevels: ({ attributes }) =>
      filled(attributes, ({ intended, delivered, perceived }) => isKnown(intended, delivered, perceived)),
    attributeIndicators: ({ attributes, indicators }) => {
      const measured = (kind: 'delivered' | 'perceived') =>
        new Set<string | undefined>(indicators.filter(({ measures }) => measures === kind).map(({ attributeId }) => attributeId))
      const [delivered, perceived] = [measured('delivered'), measured('perceived')]
      return filled(attributes, ({ id }) => delivered.has(id) && perceived.has(id))
    },
  },
  competencyMap: {
    functions: ({ functions }) => essential(counted(functions.length, 3, 2)),
    competencies: ({ competencies }) => counted(competencies.length, 5, 1),
    competencyLevels: ({ competencies, functions }) =>
      essential(filled(competencies, (competency) => functions.some(({ id }) => competencyGap(competency, id) !== null), 1)),
    capacities: ({ functions }) => filled(functions, ({ capacityDays }) => isKnown(capacityDays)),
  },
  toolsAndData: {
    tools: ({ tools }) => counted(tools.length, 3),
    momentsEquipped: ({ moments, tools }) => {
      const toolIds = new Set<string>(tools.map(({ id }) => id))
      return filled(moments, (moment) => hasTool(moment, toolIds))
    },
    dataOwners: ({ dataDomains }) => essential(filled(dataDomains, ({ ownerFunctionId }) => isKnown(ownerFunctionId))),
  },
  roadmap: {
    workstreams: (_, { workstreams }) => counted(workstreams.length, 1, 1),
    workstreamsAccepted: (_, roadmap) => counted(accepted(roadmap).length, 3, 1),
    workstreamOwners: (_, roadmap) => essential(filled(accepted(roadmap), ({ ownerFunctionId }) => ownerFunctionId !== null, 1)),
    efforts: (_, roadmap) => essential(filled(accepted(roadmap), ({ isEffortEstimated }) => isEffortEstimated)),
    objectives: (_, roadmap) =>
      filled(accepted(roadmap), ({ decision }) =>
        isKnown(decision?.objective, decision?.objectiveTarget, decision?.objectiveDue),
      ),
  },
  governance: {
    sponsors: ({ sponsors }) => essential(counted(sponsors.length, 1)),
    review: ({ settings: { nextReview, reviewCadenceMonths } }) =>
      essential(counted(Number(isKnown(nextReview)) + Number(isKnown(reviewCadenceMonths)), 2)),
    intentIndicators: (workshop) => {
      const { indicators } = workshop
      const told = new Set<string | undefined>(indicators.flatMap(({ factorId, dimensionId }) => [factorId, dimensionId]))
      return filled(strategicIntents(workshop), ({ source }) => told.has(source.id))
    },
    communications: ({ communications }) => counted(communications.length, 1),
  },
} as const satisfies { readonly [Name in BoardKind]: Readonly<Record<string, Count>> }

type StageChecks = typeof stageChecks
export type StageCheckCode = { [Name in BoardKind]: keyof StageChecks[Name] }[BoardKind]

/** One stage's checks on a workshop, in order. */
export const countChecks = (
  stage: BoardKind,
  workshop: Workshop,
  roadmap: Pick<Roadmap, 'workstreams'>,
): ({ code: StageCheckCode } & CheckCount)[] =>
  (Object.entries(stageChecks[stage]) as [StageCheckCode, Count][]).map(([code, count]) => ({
    code,
    ...count(workshop, roadmap),
  }))
