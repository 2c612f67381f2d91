import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Beat } from './beat.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'setImmediate'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Rooms on a beat, and when each of them told, in milliseconds from the start. */
const rooms = () => {
  const beat = new Beat()
  const startedAt = performance.now()
  const told: [room: number, at: number][] = []
  const take = (room: number, tookMs = 0): void =>
    beat.next(() => {
      told.push([room, performance.now() - startedAt])
      vi.advanceTimersByTime(tookMs)
    })
  return { take, told }
}

test('a quiet server tells at the end of the turn', () => {
  const { take, told } = rooms()
  take(1)
  take(2)
  expect(told).toEqual([])
  vi.advanceTimersByTime(0)
  expect(told).toEqual([
    [1, 0],
    [2, 0],
  ])
})

test('one that told many rooms rests a millisecond for each, ten at most, and then tells all that came', () => {
  const { take, told } = rooms()
  for (let room = 0; room < 4; room++) take(room)
  vi.advanceTimersByTime(1)
  told.length = 0
  for (let room = 0; room < 50; room++) take(room)
  vi.advanceTimersByTime(30)
  expect(new Set(told.map(([, at]) => at))).toEqual(new Set([4]))
  told.length = 0
  take(1)
  vi.advanceTimersByTime(1)
  expect(told).toEqual([[1, 31]])
})

test('one that took long to tell a large room rests twice as long', () => {
  const { take, told } = rooms()
  take(1, 3)
  vi.advanceTimersByTime(0)
  take(2)
  vi.advanceTimersByTime(20)
  expect(told).toEqual([
    [1, 0],
    [2, 9],
  ])
})

test('it never rests longer than ten milliseconds', () => {
  const { take, told } = rooms()
  for (let room = 0; room < 50; room++) take(room)
  vi.advanceTimersByTime(0)
  told.length = 0
  take(1)
  vi.advanceTimersByTime(20)
  expect(told).toEqual([[1, 10]])
})
