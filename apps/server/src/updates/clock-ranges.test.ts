import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClockRanges } from './clock-ranges.ts'

const size = 60
const range = fc.tuple(fc.nat(size), fc.nat(6)).map(([clock, length]) => ({ clock, end: clock + length }))
/** Ranges added by ones, by few and by many. */
const additions = fc.array(fc.oneof(fc.array(range, { maxLength: 3 }), fc.array(range, { minLength: 16, maxLength: 40 })), {
  maxLength: 12,
})

/** Starts and ends by turns of the ticks that are there. */
const boundsIn = (ticks: ReadonlySet<number>): number[] =>
  Array.from({ length: size + 8 }, (_, tick) => tick).filter((tick) => ticks.has(tick) !== ticks.has(tick - 1))

test('ranges are those of the ticks that were added, however they came', () =>
  fc.assert(
    fc.property(additions, range, (added, { clock, end }) => {
      const ranges = new ClockRanges()
      const ticks = new Set<number>()
      for (const each of added) {
        ranges.addAll(each.map((one) => ({ client: 7, ...one })))
        for (const one of each) for (let tick = one.clock; tick < one.end; tick++) ticks.add(tick)
      }
      const bounds = boundsIn(ticks)
      expect(ranges.boundsOf(7)).toEqual(bounds)
      expect(ranges.count).toBe(bounds.length / 2)
      expect(ranges.gaps).toBe(bounds.length / 2 - (bounds[0] === 0 ? 1 : 0))
      expect(ranges.prefixOf(7)).toBe(bounds[0] === 0 ? bounds[1] : 0)
      const asked = Array.from({ length: end - clock }, (_, index) => ticks.has(clock + index))
      expect(ranges.covers(7, clock, end)).toBe(!asked.includes(false))
      expect(ranges.isFree(7, clock, end)).toBe(!asked.includes(true))
    }),
  ))

test('a client whose first ticks are missing has a gap before them', () => {
  const ranges = new ClockRanges()
  ranges.add(1, 5, 6)
  ranges.add(2, 0, 3)
  expect(ranges.gaps).toBe(1)
  ranges.add(1, 0, 5)
  expect(ranges.gaps).toBe(0)
})
