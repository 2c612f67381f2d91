import type { Add } from './fill-airport.ts'
import { type CompetencyKey, competencies, dataDomains, flows, tools } from './means.ts'
import { type AirportTexts, byId, idSetOf, keysOf } from './texts.ts'

/** One part of every function's assessment, by function id. */
const column = <Part extends 0 | 1 | 2 | 3>(key: CompetencyKey, part: Part) =>
  byId(
    'function',
    Object.fromEntries(Object.entries(competencies[key].levels).map(([name, assessment]) => [name, assessment[part]])),
  )

/** Competencies, tools, the flows between them and master data. */
export const fillMeans = (add: Add, { means }: AirportTexts): void => {
  for (const key of keysOf(competencies)) {
    const [name, description] = means.competencies[key]
    const { kind, romeCode } = competencies[key]
    const levels = { current: column(key, 0), required: column(key, 1), horizon: column(key, 2), masters: column(key, 3) }
    add('competencies', `competency-${key}`, { name, description, kind, romeCode, ...levels })
  }
  for (const key of keysOf(tools)) {
    const [name, description] = means.tools[key]
    const { status, functions } = tools[key]
    add('tools', `tool-${key}`, { name, description, status, functions: idSetOf('function', functions) })
  }
  for (const key of keysOf(flows)) {
    const [from, to, kind] = flows[key]
    const ends = { fromToolId: `tool-${from}` as never, toToolId: `tool-${to}` as never }
    add('flows', `flow-${key}`, { ...ends, kind, carries: means.flows[key] })
  }
  for (const key of keysOf(dataDomains)) {
    const { owner, steward, systems, quality, needed } = dataDomains[key]
    add('dataDomains', `data-${key}`, {
      name: means.dataDomains[key],
      ownerFunctionId: owner && (`function-${owner}` as never),
      stewardFunctionId: `function-${steward}` as never,
      systemsOfRecord: idSetOf('tool', systems),
      quality,
      qualityNeeded: needed,
    })
  }
}
