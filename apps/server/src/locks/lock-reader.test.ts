import type { BoardKind } from '@filrouge/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LockReader } from './lock-reader.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A reader of a store that answers when it is told to. */
const setUp = () => {
  const readings: PromiseWithResolvers<readonly BoardKind[]>[] = []
  const found: (readonly BoardKind[])[] = []
  const errors: unknown[] = []
  const read = () => {
    const reading = Promise.withResolvers<readonly BoardKind[]>()
    readings.push(reading)
    return reading.promise
  }
  const reader = new LockReader({ read, onRead: (locked) => found.push(locked), onError: (error) => errors.push(error) })
  const settle = async (ms = 0): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms)
  }
  return { reader, readings, found, errors, settle }
}

test('a reading begins when the former one is over, so that an older one never comes last', async () => {
  const { reader, readings, found, settle } = setUp()
  const first = reader.read()
  await settle()
  const second = reader.read()
  await settle()
  expect(readings).toHaveLength(1)
  readings[0]?.resolve(['strategicCanvas'])
  await first
  await settle()
  readings[1]?.resolve([])
  await second
  expect(found).toEqual([['strategicCanvas'], []])
})

test('those who ask while a reading is on its way share one that begins after it', async () => {
  const { reader, readings, found, settle } = setUp()
  const first = reader.read()
  await settle()
  const later = [reader.read(), reader.read(), reader.read()]
  readings[0]?.resolve([])
  await first
  await settle()
  readings[1]?.resolve(['strategicCanvas'])
  await Promise.all(later)
  expect(readings).toHaveLength(2)
  expect(found).toEqual([[], ['strategicCanvas']])
})

test('a reading that fails is told to who asked, and tried again until one succeeds', async () => {
  const { reader, readings, found, errors, settle } = setUp()
  const asked = reader.read()
  asked.catch(() => {})
  await settle()
  readings[0]?.reject('away')
  await expect(asked).rejects.toBe('away')
  await settle(5000)
  readings[1]?.reject('still away')
  await settle(5000)
  readings[2]?.resolve(['strategicCanvas'])
  await settle(60_000)
  expect([readings.length, errors, found]).toEqual([3, ['still away'], [['strategicCanvas']]])
})

test('a reading that succeeds after one that failed makes up for it', async () => {
  const { reader, readings, errors, settle } = setUp()
  const asked = [reader.read().catch(() => {})]
  await settle()
  asked.push(reader.read())
  readings[0]?.reject('away')
  await settle()
  readings[1]?.resolve([])
  await Promise.all(asked)
  await settle(60_000)
  expect([readings.length, errors]).toEqual([2, []])
})

test('once over, nothing is read or told', async () => {
  const { reader, readings, found, errors, settle } = setUp()
  const failing = reader.read().catch(() => {})
  await settle()
  const waiting = reader.read()
  reader[Symbol.dispose]()
  readings[0]?.reject('away')
  await Promise.all([failing, waiting])
  await reader.read()
  await settle(60_000)
  expect([readings.length, found, errors]).toEqual([1, [], []])
  expect(vi.getTimerCount()).toBe(0)
})
