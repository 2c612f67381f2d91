import type { CSSProperties } from 'react'
import classes from './scale-track.module.css'

export interface TrackMark {
  value: number
  /** now: full dot; aim: ring; square: a full square. */
  look: 'now' | 'aim' | 'square'
  /** Shown above the mark. */
  text?: string
}

/** Marks of which those at one place tell their value once. */
export const onePerPlace = (marks: readonly TrackMark[]): TrackMark[] =>
  marks.map(({ text, ...mark }, index) =>
    text === undefined || marks.slice(index + 1).some(({ value }) => value === mark.value) ? mark : { ...mark, text },
  )

interface ScaleTrackProps {
  min: number
  max: number
  marks: readonly TrackMark[]
  /** A lighter stretch behind the marks. */
  band?: readonly [from: number, to: number] | undefined
  /** What the picture says, in words. */
  label: string
  isLarge?: boolean
}

/** Marks on a scale, joined by a line: how far apart they are is what one sees. */
export const ScaleTrack = ({ min, max, marks, band, label, isLarge = false }: ScaleTrackProps) => {
  const share = (value: number): number => (100 * (value - min)) / (max - min)
  const at = (value: number): CSSProperties => ({ left: `${share(value)}%` })
  const values = marks.map(({ value }) => value)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const ticks = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return (
    <div className={classes.track} data-large={isLarge || undefined} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <i key={tick} className={classes.tick} style={at(tick)} />
      ))}
      <i className={classes.rail} />
      {band && <i className={classes.band} style={{ ...at(band[0]), width: `${share(band[1]) - share(band[0])}%` }} />}
      {marks.length > 1 && <i className={classes.link} style={{ ...at(low), width: `${share(high) - share(low)}%` }} />}
      {marks.map(({ value, look, text }) => (
        <span key={look} className={classes.place} style={at(value)}>
          {text && <span className={classes.text}>{text}</span>}
          <i className={classes.mark} data-look={look} />
        </span>
      ))}
    </div>
  )
}
