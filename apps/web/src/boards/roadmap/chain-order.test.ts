import type { Workstream } from '@filrouge/domain'
import { expect, test } from 'vitest'
import { inChains } from './chain-order.ts'

const workstream = (id: string, endQuarter: number, ...on: string[]) =>
  ({ id, schedule: { endQuarter }, dependencies: on.map((each) => ({ on: each })) }) as unknown as Workstream

test('what waits stands under the prerequisite that ends last, chains by the rank of their first', () => {
  const ranked = [
    workstream('a', 0),
    workstream('b', 3, 'c', 'd'),
    workstream('c', 1),
    workstream('d', 2, 'c'),
    workstream('e', 0),
  ]
  expect(inChains(ranked).map(({ id }) => id)).toEqual(['a', 'c', 'd', 'b', 'e'])
})

test('a prerequisite that is not shown leaves its followers at their own rank', () => {
  expect(inChains([workstream('a', 0, 'gone'), workstream('b', 0)]).map(({ id }) => id)).toEqual(['a', 'b'])
})
