import type { Moment } from './journey.ts'
import type { SourceRef } from './roadmap/model.ts'
import type { DataDomain, Flow, Tool } from './tool.ts'
import type { Workshop } from './workshop.ts'

/** What is wrong with a domain of master data, most serious first. */
const dataFlawCodes = ['noOwner', 'noSystem', 'severalSystems', 'qualityBelowNeed'] as const
export type DataFlawCode = (typeof dataFlawCodes)[number]

/** What is wrong with tools, flows and master data, most serious first. */
export const toolFlawCodes = [
  'noOwner',
  'noSystem',
  'severalSystems',
  'retiredInUse',
  'rekeyedFlow',
  'momentWithoutTool',
  'qualityBelowNeed',
  'idleTool',
] as const
export type ToolFlawCode = (typeof toolFlawCodes)[number]

export interface ToolFlaw {
  code: ToolFlawCode
  source: SourceRef
  /** Values that its sentence needs, by placeholder. */
  params: Readonly<Record<string, string | number>>
}

/** Whether a moment calls for a tool that is listed. */
export const hasTool = ({ tools }: Pick<Moment, 'tools'>, toolIds: { has: (id: string) => boolean }): boolean =>
  Object.keys(tools).some((id) => toolIds.has(id))

/** No or several systems of record, no owner among the functions, quality (0-5) below the one needed where both are known. */
export const dataFlaws = (domain: DataDomain, functionIds: { has: (id: string) => boolean }): DataFlawCode[] => {
  const systems = Object.keys(domain.systemsOfRecord).length
  const { ownerFunctionId, quality, qualityNeeded } = domain
  const isFound: Record<DataFlawCode, boolean> = {
    noOwner: !ownerFunctionId || !functionIds.has(ownerFunctionId),
    noSystem: systems === 0,
    severalSystems: systems > 1,
    qualityBelowNeed: quality !== undefined && qualityNeeded !== undefined && quality < qualityNeeded,
  }
  return dataFlawCodes.filter((code) => isFound[code])
}

/**
 * Tools that serve: those that a moment calls for or a function uses, and those whose flows lead to one of them,
 * however many flows away.
 */
export const servingTools = ({ tools, flows, moments }: Pick<Workshop, 'tools' | 'flows' | 'moments'>): ReadonlySet<string> => {
  const called = new Set(moments.flatMap((moment) => Object.keys(moment.tools)))
  const sources = Map.groupBy(flows, ({ toToolId }) => toToolId as string)
  const waiting: string[] = tools
    .filter(({ id, functions }) => called.has(id) || Object.keys(functions).length > 0)
    .map(({ id }) => id)
  const serving = new Set<string>(waiting)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const { fromToolId } of sources.get(id) ?? []) {
      if (serving.has(fromToolId)) continue
      serving.add(fromToolId)
      waiting.push(fromToolId)
    }
  }
  return serving
}

const domainFlaws = ({ dataDomains, functions, tools }: Workshop): ToolFlaw[] => {
  const functionIds = new Set<string>(functions.map(({ id }) => id))
  const nameById = new Map<string, string>(tools.map(({ id, name }) => [id, name]))
  return dataDomains.flatMap((domain) =>
    dataFlaws(domain, functionIds).map((code) => ({
      code,
      source: { collection: 'dataDomains' as const, id: domain.id },
      params: {
        name: domain.name,
        systems: Object.keys(domain.systemsOfRecord)
          .map((id) => nameById.get(id) ?? '')
          .join(', '),
        quality: domain.quality ?? 0,
        needed: domain.qualityNeeded ?? 0,
      },
    })),
  )
}

const toolFlawsOf = (workshop: Workshop): ToolFlaw[] => {
  const serving = servingTools(workshop)
  const momentsByTool = new Map<string, number>()
  for (const { tools } of workshop.moments)
    for (const id of Object.keys(tools)) momentsByTool.set(id, (momentsByTool.get(id) ?? 0) + 1)
  const flaw = (code: ToolFlawCode, { id, name }: Tool): ToolFlaw => ({
    code,
    source: { collection: 'tools', id },
    params: { name, moments: momentsByTool.get(id) ?? 0 },
  })
  return workshop.tools.flatMap((tool) => {
    if (tool.status === 'toRetire') return momentsByTool.has(tool.id) ? [flaw('retiredInUse', tool)] : []
    return serving.has(tool.id) ? [] : [flaw('idleTool', tool)]
  })
}

const flowFlaws = ({ flows, tools }: Workshop): ToolFlaw[] => {
  const nameById = new Map<string, string>(tools.map(({ id, name }) => [id, name]))
  const nameOf = (id: Flow['fromToolId']): string => nameById.get(id) ?? ''
  return flows
    .filter(({ kind }) => kind === 'rekeyed')
    .map(({ id, fromToolId, toToolId, carries }) => ({
      code: 'rekeyedFlow',
      source: { collection: 'flows', id },
      params: { from: nameOf(fromToolId), to: nameOf(toToolId), name: carries ?? '' },
    }))
}

/** Only once a tool is listed: before that, nobody has said which moments go without. */
const momentFlaws = ({ moments, tools }: Workshop): ToolFlaw[] => {
  const toolIds = new Set<string>(tools.map(({ id }) => id))
  if (toolIds.size === 0) return []
  return moments
    .filter((moment) => !hasTool(moment, toolIds))
    .map(({ id, name }) => ({ code: 'momentWithoutTool', source: { collection: 'moments', id }, params: { name } }))
}

/** Everything that tools, flows and master data leave to settle: most serious first, then in the order of the boards. */
export const findToolFlaws = (workshop: Workshop): ToolFlaw[] =>
  [...domainFlaws(workshop), ...toolFlawsOf(workshop), ...flowFlaws(workshop), ...momentFlaws(workshop)].sort(
    (a, b) => toolFlawCodes.indexOf(a.code) - toolFlawCodes.indexOf(b.code),
  )
