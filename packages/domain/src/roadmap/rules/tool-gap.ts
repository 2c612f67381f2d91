import { hasTool } from '../../tool-flaws.ts'
import type { FoundNeed, Rule } from '../rule.ts'
import { momentsCallingFor, serviceOf } from '../service.ts'
import { confidenceByEvidence, confidenceOf, type WorkshopIndex } from '../workshop-index.ts'

/** Gap, 0..1: a tool to add is missing altogether, a re-keyed flow costs every time, the others work in part. */
const gaps = { toAdd: 1, toImprove: 0.5, rekeyed: 0.6, withoutTool: 0.5 } as const

const findTools = (index: WorkshopIndex): FoundNeed[] => {
  const served = momentsCallingFor(index, 'tools')
  return index.workshop.tools.flatMap(({ id, name, status }) => {
    if (status !== 'toAdd' && status !== 'toImprove') return []
    return [
      {
        kind: 'tool' as const,
        sources: [{ collection: 'tools' as const, id }],
        gap: gaps[status],
        ...serviceOf(index, served.get(id) ?? []),
        confidence: confidenceByEvidence.assumption,
        params: { name, variant: status },
      },
    ]
  })
}

const findFlows = (index: WorkshopIndex): FoundNeed[] => {
  const served = momentsCallingFor(index, 'tools')
  const nameById = new Map<string, string>(index.workshop.tools.map(({ id, name }) => [id, name]))
  return index.workshop.flows
    .filter(({ kind }) => kind === 'rekeyed')
    .map(({ id, fromToolId, toToolId, carries }) => ({
      kind: 'tool' as const,
      sources: [{ collection: 'flows' as const, id }],
      gap: gaps.rekeyed,
      ...serviceOf(index, [...(served.get(fromToolId) ?? []), ...(served.get(toToolId) ?? [])]),
      confidence: confidenceByEvidence.assumption,
      params: {
        name: carries ?? '',
        variant: 'rekeyed',
        from: nameById.get(fromToolId) ?? '',
        to: nameById.get(toToolId) ?? '',
      },
    }))
}

/** Only once a tool is listed: before that, nobody has said which moments go without. */
const findMoments = (index: WorkshopIndex): FoundNeed[] => {
  const known = new Set<string>(index.workshop.tools.map(({ id }) => id))
  if (known.size === 0) return []
  return index.journeys.flatMap(({ journey, moments }) =>
    moments
      .filter((moment) => !hasTool(moment, known))
      .map((moment) => ({
        kind: 'tool' as const,
        sources: [{ collection: 'moments' as const, id: moment.id }],
        gap: gaps.withoutTool,
        ...serviceOf(index, [moment]),
        confidence: confidenceOf(moment.evidence),
        params: { name: moment.name, journey: journey.name, variant: 'withoutTool' },
      })),
  )
}

/** A tool to add or improve, a flow re-keyed by hand, a moment without a tool. */
export const toolGap: Rule = {
  name: 'tool-gap',
  find: (index) => [...findTools(index), ...findFlows(index), ...findMoments(index)],
}
