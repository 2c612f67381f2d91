import * as dagre from '@dagrejs/dagre'
import type { Flow, Tool } from '@filrouge/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutTools, toolSize } from './graph-layout.ts'

const tool = (id: string) => ({ id, name: id }) as Tool
const flow = (from: string, to: string, index: number) => ({ id: `${index}`, fromToolId: from, toToolId: to }) as Flow

test('tools follow their flows, left to right or top to bottom', () => {
  const tools = ['a', 'b', 'c'].map(tool)
  const flows = [flow('a', 'b', 0), flow('b', 'c', 1)]
  const along = (isNarrow: boolean) => layOutTools(dagre, tools, flows, isNarrow).tools.map(({ x, y }) => (isNarrow ? y : x))
  for (const places of [along(false), along(true)]) expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('whatever the flows, loops and lost ends included, no two tools overlap and all stand within the picture', () => {
  const end = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'gone')
  fc.assert(
    fc.property(fc.array(fc.tuple(end, end), { maxLength: 10 }), fc.boolean(), (pairs, isNarrow) => {
      const tools = ['a', 'b', 'c', 'd', 'e'].map(tool)
      const flows = pairs.map(([from, to], index) => flow(from, to, index))
      const layout = layOutTools(dagre, tools, flows, isNarrow)
      expect(layout.flows).toHaveLength(pairs.filter(([from, to]) => from !== to && from !== 'gone' && to !== 'gone').length)
      for (const [index, one] of layout.tools.entries()) {
        expect(one.x >= 0 && one.y >= 0 && one.x + toolSize.w <= layout.width && one.y + toolSize.h <= layout.height).toBe(true)
        for (const other of layout.tools.slice(index + 1))
          expect(Math.abs(one.x - other.x) >= toolSize.w || Math.abs(one.y - other.y) >= toolSize.h).toBe(true)
      }
      expect(layOutTools(dagre, tools, flows, isNarrow)).toEqual(layout)
    }),
    { numRuns: 50 },
  )
})
