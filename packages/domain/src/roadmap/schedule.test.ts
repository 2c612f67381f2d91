import { expect, test } from 'vitest'
import type { FunctionId, WorkstreamId } from '../id.ts'
import { steadyCapacity } from './capacity.ts'
import { planWorkstreams, type Task } from './schedule.ts'

const task = (id: string, more: { quarters?: number; days?: number; dependsOn?: string[]; wantedStart?: number } = {}): Task => ({
  id: id as WorkstreamId,
  quarters: more.quarters ?? 1,
  days: new Map([['ops' as FunctionId, more.days ?? 0]]),
  dependsOn: (more.dependsOn ?? []) as WorkstreamId[],
  wantedStart: more.wantedStart ?? null,
})
const capacityOf = (days: number) => new Map([['ops' as FunctionId, steadyCapacity(days)]])
const starts = (tasks: Task[], days = 100) =>
  Object.fromEntries([...planWorkstreams(tasks, capacityOf(days)).schedules].map(([id, { startQuarter }]) => [id, startQuarter]))

test('the best ranked takes the capacity first', () => {
  expect(starts([task('a', { days: 60 }), task('b', { days: 60 }), task('c', { days: 40 })])).toEqual({ a: 0, b: 1, c: 0 })
})

test('a start chosen by people is kept, and moved only when a prerequisite ends later', () => {
  const { schedules } = planWorkstreams(
    [task('a', { quarters: 3 }), task('b', { wantedStart: 5 }), task('c', { wantedStart: 1, dependsOn: ['a'] })],
    new Map(),
  )
  expect([...schedules].map(([id, { startQuarter, isMoved }]) => [id, startQuarter, isMoved])).toEqual(
    expect.arrayContaining([
      ['a', 0, false],
      ['b', 5, false],
      ['c', 3, true],
    ]),
  )
})

test('the chain that sets the end is critical, what can wait has slack', () => {
  const { schedules } = planWorkstreams(
    [task('a', { quarters: 2 }), task('b', { quarters: 2, dependsOn: ['a'] }), task('c')],
    new Map(),
  )
  expect([...schedules].map(([id, { isCritical, slackQuarters }]) => [id, isCritical, slackQuarters])).toEqual(
    expect.arrayContaining([
      ['a', true, 0],
      ['b', true, 0],
      ['c', false, 3],
    ]),
  )
})

test('a circle is told as the path that it takes, and what waits for it is still placed', () => {
  const tasks = [
    task('a', { dependsOn: ['c'] }),
    task('b', { dependsOn: ['a'] }),
    task('c', { dependsOn: ['b'] }),
    task('d', { dependsOn: ['a'] }),
  ]
  const plan = planWorkstreams(tasks, new Map())
  expect(plan.cycles).toEqual([['a', 'c', 'b']])
  expect([...plan.schedules.keys()]).toEqual(['d'])
})

test('more work than one quarter holds is stretched over several', () => {
  const { load, schedules } = planWorkstreams([task('a', { days: 250 })], capacityOf(100))
  expect(schedules.get('a' as WorkstreamId)).toMatchObject({ startQuarter: 0, endQuarter: 2 })
  expect(load.get('ops' as FunctionId)).toHaveLength(3)
})

test('work that its function could never do is told, not placed', () => {
  expect(planWorkstreams([task('a', { days: 5 })], capacityOf(0))).toMatchObject({ withoutCapacity: ['a'] })
  expect(planWorkstreams([task('a', { days: 1e9 })], capacityOf(0.001))).toMatchObject({ withoutCapacity: ['a'] })
})

test('a quarter without capacity is stepped over, and work fits only where it fits whole', () => {
  const capacity = new Map([['ops' as FunctionId, { usual: 100, byQuarter: new Map([[1, 0]]), usualFrom: 2 }]])
  const { schedules } = planWorkstreams([task('a', { days: 100, quarters: 2 }), task('b', { days: 100 })], capacity)
  expect([...schedules].map(([id, { startQuarter }]) => [id, startQuarter])).toEqual(
    expect.arrayContaining([
      ['a', 2],
      ['b', 0],
    ]),
  )
})

test('work that only some quarters can take is placed there, or told when none can', () => {
  const onlyThen = (days: number) => new Map([['ops' as FunctionId, { usual: 0, byQuarter: new Map([[3, days]]), usualFrom: 4 }]])
  expect(planWorkstreams([task('a', { days: 10 })], onlyThen(10)).schedules.get('a' as WorkstreamId)?.startQuarter).toBe(3)
  expect(planWorkstreams([task('a', { days: 10 })], onlyThen(5))).toMatchObject({ withoutCapacity: ['a'] })
})
