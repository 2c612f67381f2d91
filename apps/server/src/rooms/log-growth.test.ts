import { expect, test } from 'vitest'
import { LogGrowth } from './log-growth.ts'

const bytes = (length: number): Uint8Array => new Uint8Array(length)

test('is due once the tail outgrows what is compacted, and not before it has some size', () => {
  const growth = new LogGrowth([bytes(1000)], 100)
  for (let index = 0; index < 9; index++) growth.add(bytes(100))
  expect(growth.isDue).toBe(false)
  growth.add(bytes(100))
  expect(growth.isDue).toBe(true)
  growth.compacted(bytes(50), [bytes(99)])
  expect(growth.isDue).toBe(false)
  growth.add(bytes(1))
  expect(growth.isDue).toBe(true)
})

test('after a failure waits until the tail has doubled', () => {
  const growth = new LogGrowth([bytes(1), bytes(100)], 100)
  expect(growth.isDue).toBe(true)
  growth.postpone()
  growth.add(bytes(99))
  expect(growth.isDue).toBe(false)
  growth.add(bytes(1))
  expect(growth.isDue).toBe(true)
})

test('rewrites each byte a few times only, however long people work', () => {
  const growth = new LogGrowth([], 1000)
  let [size, written] = [0, 0]
  for (let index = 0; index < 10_000; index++) {
    growth.add(bytes(100))
    size += 100
    if (!growth.isDue) continue
    written += size
    growth.compacted(bytes(size), [])
  }
  expect(written).toBeLessThan(3 * size)
})

test('is worthwhile for many updates or many bytes, not for a few beside a large document', () => {
  const large = new LogGrowth([bytes(10_000_000), bytes(100_000)], 1)
  expect(large.isWorthwhile).toBe(false)
  expect(new LogGrowth([bytes(100_000), bytes(100_000)], 1).isWorthwhile).toBe(true)
  for (let index = 0; index < 100; index++) large.add(bytes(1))
  expect(large.isWorthwhile).toBe(true)
})
