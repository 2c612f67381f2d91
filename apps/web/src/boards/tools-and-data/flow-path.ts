import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape'
import type { Point } from './graph-layout.ts'

/** A smooth path through a flow's points, in the direction in which tools are laid out. */
export const flowPath = (points: readonly Point[], isNarrow: boolean): string => {
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last) return ''
  // A flow back against the ranks bends too much for a curve that must go forwards.
  const goesForward = isNarrow ? last.y > first.y : last.x > first.x
  const draw = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  )
  if (goesForward) draw.curve(isNarrow ? curveMonotoneY : curveMonotoneX)
  return draw([...points]) ?? ''
}
