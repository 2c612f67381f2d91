import type { Factor, Player } from '@filrouge/domain'
import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'

export const chartHeight = 470
export const top = 24
export const bottom = 330
/** Where points that nobody placed wait. */
export const unknownY = 362
export const labelTop = 384
const left = 70
const right = 180

/** Level 0..10 to y, in the chart's units. */
export const levelScale = scaleLinear([0, 10], [bottom, top])

/** The level under a height, 0..10 by steps of 0.5; undefined in the strip of what nobody knows. */
export const levelAt = (y: number): number | undefined =>
  y > (bottom + unknownY) / 2 ? undefined : Math.min(10, Math.max(0, Math.round(levelScale.invert(y) * 2) / 2))

/** How far beside the axis a marker stands so that players on one same level stay apart, in the chart's units. */
export const besideAxis = (factor: Factor, players: readonly Player[], player: Player): number => {
  const level = factor.levels[player.id]
  const same = players.filter((other) => factor.levels[other.id] === level)
  const step = Math.min(level === undefined ? 20 : 14, 84 / same.length)
  return (same.indexOf(player) - (same.length - 1) / 2) * step
}

/** The chart's width and the place of each factor. */
export const layOut = (factors: readonly Factor[]) => {
  const width = Math.max(960, left + right + factors.length * 108)
  const x = scalePoint<string>(
    factors.map((factor) => factor.id),
    [left, width - right],
  ).padding(0.5)
  return { width, x, column: factors.length > 0 ? x.step() : width - left - right, end: width - right }
}

/** The path of a player's curve, broken where a level is missing. */
export const curvePath = (
  factors: readonly Factor[],
  levelOf: (factor: Factor) => number | undefined,
  x: (id: string) => number,
): string =>
  line<Factor>()
    .defined((factor) => levelOf(factor) !== undefined)
    .x((factor) => x(factor.id))
    .y((factor) => levelScale(levelOf(factor) ?? 0))([...factors]) ?? ''

/** Heights of the curves' own labels at the right end, at least 16 units apart. */
export const labelHeights = (factors: readonly Factor[], players: readonly Player[]): Map<string, number> => {
  const ends = players.flatMap((player) => {
    const level = factors.findLast((factor) => factor.levels[player.id] !== undefined)?.levels[player.id]
    return level === undefined ? [] : [{ id: player.id, y: levelScale(level) }]
  })
  ends.sort((a, b) => a.y - b.y)
  let previous = Number.NEGATIVE_INFINITY
  return new Map(
    ends.map(({ id, y }) => {
      previous = Math.max(y, previous + 16)
      return [id, previous]
    }),
  )
}
