import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findToolFlaws, servingTools } from './tool-flaws.ts'
import { emptyWorkshop, type Workshop } from './workshop.ts'

const workshop = (draft: { [Name in keyof Workshop]?: unknown }) => ({ ...emptyWorkshop('Airport', 'en'), ...draft }) as Workshop
const tool = (id: string, more: object = {}) => ({
  id,
  order: id,
  name: id.toUpperCase(),
  description: '',
  status: 'exists',
  functions: {},
  ...more,
})
const flow = (from: string, to: string, kind = 'automatic') => ({
  id: `${from}>${to}`,
  order: 'a',
  fromToolId: from,
  toToolId: to,
  kind,
})
const moment = (id: string, ...tools: string[]) => ({
  id,
  order: id,
  name: `Moment ${id}`,
  tools: Object.fromEntries(tools.map((name) => [name, true])),
})
const found = (draft: Parameters<typeof workshop>[0]) =>
  findToolFlaws(workshop(draft)).map(({ code, source, params }) => [code, source.id, params])

describe('findToolFlaws', () => {
  test('an empty board has nothing to settle, and moments are not blamed before a tool is listed', () => {
    expect(found({ moments: [moment('m')] })).toEqual([])
  })

  test('master data: no owner, no or several systems of record, quality below the one needed', () => {
    const dataDomains = [
      { id: 'd', order: 'a', name: 'Flights', systemsOfRecord: { ops: true, crm: true }, quality: 2, qualityNeeded: 4 },
      { id: 'e', order: 'b', name: 'Waiting', ownerFunctionId: 'f', systemsOfRecord: {}, qualityNeeded: 4 },
    ]
    const functions = [{ id: 'f', order: 'a', name: 'Security' }]
    const tools = [tool('ops', { functions: { f: true } }), tool('crm', { functions: { f: true } })]
    const flights = { name: 'Flights', systems: 'OPS, CRM', quality: 2, needed: 4 }
    expect(found({ dataDomains, functions, tools })).toEqual([
      ['noOwner', 'd', flights],
      ['noSystem', 'e', { name: 'Waiting', systems: '', quality: 0, needed: 4 }],
      ['severalSystems', 'd', flights],
      ['qualityBelowNeed', 'd', flights],
    ])
  })

  test('a flow typed in again by hand, a moment with no tool, a tool that serves nothing, one to retire that is called for', () => {
    const tools = [tool('app'), tool('log', { status: 'toRetire' }), tool('toy'), tool('old', { status: 'toRetire' })]
    const flows = [flow('log', 'app', 'rekeyed')]
    const moments = [moment('m', 'app', 'log'), moment('n'), moment('o', 'gone')]
    expect(found({ tools, flows, moments })).toEqual([
      ['retiredInUse', 'log', { name: 'LOG', moments: 1 }],
      ['rekeyedFlow', 'log>app', { from: 'LOG', to: 'APP', name: '' }],
      ['momentWithoutTool', 'n', { name: 'Moment n' }],
      ['momentWithoutTool', 'o', { name: 'Moment o' }],
      ['idleTool', 'toy', { name: 'TOY', moments: 0 }],
    ])
  })
})

test('a tool serves when its flows lead, through any number of tools, to one that a moment or a function uses', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const end = fc.constantFrom(...ids)
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 12 }), fc.subarray(ids), fc.subarray(ids), (pairs, called, used) => {
      const tools = ids.map((id) => tool(id, used.includes(id) ? { functions: { f: true } } : {}))
      const serving = servingTools(
        workshop({ tools, flows: pairs.map(([a, b]) => flow(a, b)), moments: [moment('m', ...called)] }),
      )
      const reaches = (from: string, seen: readonly string[]): boolean =>
        called.includes(from) ||
        used.includes(from) ||
        pairs.some(([a, b]) => a === from && !seen.includes(b) && reaches(b, [...seen, b]))
      expect(ids.filter((id) => serving.has(id))).toEqual(ids.filter((id) => reaches(id, [id])))
    }),
  )
})
