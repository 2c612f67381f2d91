import { hasTool } from '../../tool-flaws.ts'
import { type FoundNeed, placedMoments, type Rule } from '../rule.ts'
import { serviceOf } from '../service.ts'
import { confidenceByEvidence, confidenceOf, type WorkshopIndex } from '../workshop-index.ts'

/** Gap, 0..1: a tool to add is missing altogether, a re-keyed flow costs every time, the others work in part. */
const gaps = { toAdd: 1, toImprove: 0.5, rekeyed: 0.6, withoutTool: 0.5 } as const

const findTools = ({ workshop, momentsByTool }: WorkshopIndex): FoundNeed[] =>
  workshop.tools.flatMap(({ id, name, status }) => {
    if (status !== 'toAdd' && status !== 'toImprove') return []
    return [
      {
        kind: 'tool' as const,
        sources: [{ collection: 'tools' as const, id }],
        gap: gaps[status],
        ...serviceOf(momentsByTool.get(id) ?? []),
        confidence: confidenceByEvidence.assumption,
        params: { name, variant: status },
      },
    ]
  })

const findFlows = ({ workshop, momentsByTool }: WorkshopIndex): FoundNeed[] => {
  const nameById = new Map<string, string>(workshop.tools.map(({ id, name }) => [id, name]))
  return workshop.flows
    .filter(({ kind }) => kind === 'rekeyed')
    .map(({ id, fromToolId, toToolId, carries }) => ({
      kind: 'tool' as const,
      sources: [{ collection: 'flows' as const, id }],
      gap: gaps.rekeyed,
      ...serviceOf([...(momentsByTool.get(fromToolId) ?? []), ...(momentsByTool.get(toToolId) ?? [])]),
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
      .filter(({ moment }) => !hasTool(moment, known))
      .map(({ moment, importance, themes }) => ({
        kind: 'tool' as const,
        sources: [{ collection: 'moments' as const, id: moment.id }],
        gap: gaps.withoutTool,
        importance,
        themes,
        confidence: confidenceOf(moment.evidence),
        params: { name: moment.name, journey: journey.name, variant: 'withoutTool' },
      })),
  )
}

/** A tool to add or improve, a flow re-keyed by hand, a moment without a tool. */
export const toolGap: Rule = {
  name: 'tool-gap',
  reads: [...placedMoments, 'tools', 'flows'],
  find: (index) => [...findTools(index), ...findFlows(index), ...findMoments(index)],
}
