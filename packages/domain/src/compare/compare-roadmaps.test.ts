import { expect, test } from 'vitest'
import type { Workstream } from '../roadmap/model.ts'
import { compareRoadmaps } from './compare-roadmaps.ts'

const workstream = (id: string, rank: number | null, more: Partial<Workstream> = {}) =>
  ({ id, name: id, rank, status: 'proposed', decision: null, ...more }) as unknown as Workstream
const changes = (before: Workstream[], after: Workstream[]) =>
  compareRoadmaps({ workstreams: before }, { workstreams: after }, ({ name }) => name ?? '').map((change) =>
    change.what === 'changed' ? [change.name, change.field, change.from, change.to, change.outlook] : [change.name, change.what],
  )

test('new and lost workstreams, decisions and progress are told', () => {
  const progress = (progressPercent: number) => ({ decision: { progressPercent } }) as unknown as Partial<Workstream>
  expect(
    changes(
      [workstream('a', 1, progress(20)), workstream('b', 2), workstream('c', 3)],
      [workstream('a', 1, progress(60)), workstream('b', null, { status: 'rejected' }), workstream('d', 2)],
    ),
  ).toEqual([
    ['a', 'progressPercent', 20, 60, 'better'],
    ['b', 'status', 'proposed', 'rejected', 'neutral'],
    ['b', 'rank', 2, null, 'neutral'],
    ['d', 'added'],
    ['c', 'removed'],
  ])
})

test('ranks move only where they matter: in, into or out of the first ten', () => {
  const before = [workstream('a', 9), workstream('b', 12), workstream('c', 20)]
  const after = [workstream('a', 11), workstream('b', 10), workstream('c', 30)]
  expect(changes(before, after)).toEqual([
    ['a', 'rank', 9, 11, 'neutral'],
    ['b', 'rank', 12, 10, 'neutral'],
  ])
})
