import type { Workstream } from '@filrouge/domain'
import { scaleSqrt } from 'd3-scale'

export interface PictureSize {
  width: number
  height: number
}

export const pictureMargin = { top: 16, right: 20, bottom: 48, left: 52 }
export const dotRadius = 11

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2
}

export interface Spot {
  /** Where benefit and effort put it. */
  trueX: number
  trueY: number
  /** Where it is drawn: beside others that stand at the same place. */
  x: number
  y: number
}

/** Places around a point, nearest first. */
const around: readonly (readonly [number, number])[] = [0, 1, 2, 3, 4].flatMap((ring) =>
  ring === 0
    ? [[0, 0] as const]
    : Array.from({ length: 8 }, (_, step) => {
        const angle = (step * Math.PI) / 4
        return [Math.cos(angle) * ring * 2.1 * dotRadius, Math.sin(angle) * ring * 2.1 * dotRadius] as const
      }),
)

/** Dots that would cover one another step aside, the better ranked staying in place. */
const apart = (points: readonly { x: number; y: number }[], { width, height }: PictureSize): Spot[] => {
  const placed: Spot[] = []
  const isFree = (x: number, y: number) =>
    x > pictureMargin.left + dotRadius &&
    x < width - pictureMargin.right - dotRadius &&
    y > pictureMargin.top + dotRadius &&
    y < height - pictureMargin.bottom - dotRadius / 2 &&
    placed.every((other) => Math.hypot(other.x - x, other.y - y) >= 2 * dotRadius)
  for (const { x, y } of points) {
    const [dx, dy] = around.find(([stepX, stepY]) => isFree(x + stepX, y + stepY)) ?? [0, 0]
    placed.push({ trueX: x, trueY: y, x: x + dx, y: y + dy })
  }
  return placed
}

/** Scales whose steps narrow upwards: most workstreams are small, and would pile up in a corner otherwise. */
export const pictureLayout = (workstreams: readonly Workstream[], size: PictureSize) => {
  const efforts = workstreams.map(({ effortDays }) => effortDays.likely)
  const benefits = workstreams.map(({ benefitIndex }) => benefitIndex)
  const { top, right, bottom, left } = pictureMargin
  const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 1)
  const x = scaleSqrt([0, largest(efforts) * 1.1], [left, size.width - right]).nice()
  const y = scaleSqrt([0, largest(benefits) * 1.15], [size.height - bottom, top]).nice()
  const points = workstreams.map(({ effortDays, benefitIndex }) => ({ x: x(effortDays.likely), y: y(benefitIndex) }))
  return { x, y, crossX: x(middle(efforts)), crossY: y(middle(benefits)), spots: apart(points, size) }
}

/** Longest that a name is written, in characters, and about how wide one of them is. */
export const longestName = 38
const characterWidth = 6.4

/** On which side of its dot each name can stand without covering a dot or another name; null: its rank alone is shown. */
export const nameSides = (
  spots: readonly Spot[],
  names: readonly string[],
  { width }: PictureSize,
): readonly ('left' | 'right' | null)[] => {
  const boxes: { from: number; to: number; y: number }[] = []
  return spots.map((spot, place) => {
    const nameWidth = Math.min(longestName, names[place]?.length ?? 0) * characterWidth
    const isFree = (from: number, to: number) =>
      from > pictureMargin.left &&
      to < width - pictureMargin.right &&
      spots.every(
        (other) => other === spot || Math.abs(other.y - spot.y) > 19 || other.x + dotRadius < from || other.x - dotRadius > to,
      ) &&
      boxes.every((box) => Math.abs(box.y - spot.y) > 15 || box.to < from || box.from > to)
    const right = [spot.x + 14, spot.x + 14 + nameWidth] as const
    const left = [spot.x - 14 - nameWidth, spot.x - 14] as const
    const side = isFree(...right) ? 'right' : isFree(...left) ? 'left' : null
    const [from, to] = side === 'left' ? left : right
    if (side) boxes.push({ from, to, y: spot.y })
    return side
  })
}
