import type { Workstream } from '@filrouge/domain'
import { expect, test } from 'vitest'
import { dotRadius, nameSides, pictureLayout } from './picture-layout.ts'

const size = { width: 960, height: 480 }
const workstream = (likely: number, benefitIndex: number) =>
  ({ effortDays: { low: likely, likely, high: likely }, benefitIndex }) as Workstream

test('dots that would cover one another step aside, the better ranked staying where it is', () => {
  const { spots } = pictureLayout(Array(12).fill(workstream(20, 1)), size)
  for (const [place, spot] of spots.entries())
    for (const other of spots.slice(place + 1))
      expect(Math.hypot(spot.x - other.x, spot.y - other.y)).toBeGreaterThanOrEqual(2 * dotRadius - 1e-9)
  expect(spots[0]).toMatchObject({ x: spots[0]!.trueX, y: spots[0]!.trueY })
})

test('a name stands beside its dot where it covers nothing', () => {
  const { spots } = pictureLayout([workstream(10, 20), workstream(100, 5), workstream(11, 20)], size)
  const sides = nameSides(spots, ['Signs', 'Queues', 'Lounges'], size)
  expect(sides[1]).not.toBeNull()
  expect(sides.filter((side) => side !== null).length).toBeGreaterThanOrEqual(2)
})
