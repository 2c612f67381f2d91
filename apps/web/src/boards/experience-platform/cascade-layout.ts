import { scaleLinear } from 'd3-scale'

export const cascadeWidth = 300
export const cascadeHeight = 168
export const barWidth = 38
const [top, bottom] = [26, 136]

/** Level 0-10 to the height of a bar's top. */
export const levelScale = scaleLinear([0, 10], [bottom, top])
export const floor = bottom

/** Middle of the bar at a position 0-3. */
export const barMiddle = (position: number): number => 40 + position * 73.5

/** Level under a height of the drawing, by half points within 0..10. */
export const levelAt = (y: number): number => Math.min(10, Math.max(0, Math.round(levelScale.invert(y) * 2) / 2))
