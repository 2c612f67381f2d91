import { scaleLinear } from 'd3-scale'

export const pictureWidth = 760
export const pictureHeight = 500
export const frame = { left: 56, right: 744, top: 16, bottom: 448 }

/** Effort to the left edge first: what is easy and promising stands at the top left. */
export const effortScale = scaleLinear([0, 10], [frame.left, frame.right])
export const potentialScale = scaleLinear([0, 10], [frame.bottom, frame.top])

const halfPoint = (value: number): number => Math.min(10, Math.max(0, Math.round(value * 2) / 2))

export interface Place {
  readonly effort: number
  readonly potential: number
}

/** The scores under a point of the drawing, by half points within 0..10. */
export const placeAt = (x: number, y: number): Place => ({
  effort: halfPoint(effortScale.invert(x)),
  potential: halfPoint(potentialScale.invert(y)),
})

/** Where an arrow key leads to; undefined: not one of ours. */
export const placeByKey = (key: string, { effort, potential }: Place): Place | undefined => {
  switch (key) {
    case 'ArrowUp':
      return { effort, potential: halfPoint(potential + 0.5) }
    case 'ArrowDown':
      return { effort, potential: halfPoint(potential - 0.5) }
    case 'ArrowRight':
      return { effort: halfPoint(effort + 0.5), potential }
    case 'ArrowLeft':
      return { effort: halfPoint(effort - 0.5), potential }
    default:
      return undefined
  }
}

/** Area in proportion to the share of customers; a plain dot where the share is not known. */
export const radiusOf = (sharePercent: number | undefined): number =>
  sharePercent === undefined ? 9 : 8 + 2.4 * Math.sqrt(sharePercent)
