/** A dot with the words to write beside it, in the picture's units. */
export interface LabelledDot {
  readonly x: number
  readonly y: number
  readonly text: string
  /** Of the dot itself; 7 where left out. */
  readonly radius?: number
}

/** Where the words start or end, and the height of their middle. */
export interface LabelPlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const characterWidth = 6.4
const lineHeight = 15
const usualRadius = 7
const beside = 4
const steps = [0, 1, -1, 2, -2, 3, -3, 4, -4]

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

const boxOf = ({ x, y, anchor }: LabelPlace, text: string): Box => {
  const width = text.length * characterWidth
  const left = anchor === 'start' ? x : x - width
  return { left, right: left + width, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
}

const outside = (box: Box, frame: Box): number => (box.right - box.left) * lineHeight - overlap(box, frame)

/**
 * One place per dot, beside it when there is room, else a few lines up or down:
 * the first that covers no other words and no dot, within the frame; failing that, the one that covers least.
 */
export const placeLabels = (dots: readonly LabelledDot[], frame: Box): LabelPlace[] => {
  const taken: Box[] = dots.map(({ x, y, radius = usualRadius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }))
  return dots.map(({ x, y, text, radius = usualRadius }) => {
    const distance = radius + beside
    const places = steps.flatMap((step): LabelPlace[] => [
      { x: x + distance, y: y + step * lineHeight, anchor: 'start' },
      { x: x - distance, y: y + step * lineHeight, anchor: 'end' },
    ])
    const cost = (place: LabelPlace) => {
      const box = boxOf(place, text)
      return taken.reduce((sum, other) => sum + overlap(box, other), outside(box, frame))
    }
    const best = places.reduce((least, place) => (cost(place) < cost(least) - 0.001 ? place : least))
    taken.push(boxOf(best, text))
    return best
  })
}
