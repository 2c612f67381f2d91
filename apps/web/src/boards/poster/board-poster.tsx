import type { BoardKind, Workshop } from '@filrouge/domain'
import { posterContents } from './contents.ts'
import { posterColors } from './poster-colors.ts'
import type { PosterWords } from './poster-content.ts'
import { charactersIn, cutText, wrapText } from './wrap-text.ts'

export interface BoardPosterProps {
  kind: BoardKind
  /** Its place in the method, from 1. */
  position: number
  title: string
  workshop: Workshop
  words: PosterWords
  w: number
  h: number
  isDark: boolean
}

/** Height of the heading and of the figures, in running texts. */
const headHeight = 4.2
const figuresHeight = 6.2

/**
 * A board at a distance: its name, its key figures and its picture, in w x h units. Pure SVG with its colours written
 * out: the same on the whiteboard, in an exported picture and on paper. The reader needs no text below 1/32 of the width.
 */
export const BoardPoster = ({ kind, position, title, workshop, words, w, h, isDark }: BoardPosterProps) => {
  const colors = posterColors(isDark)
  const { figures, picture } = posterContents[kind](workshop, words)
  const text = Math.min(w, h * 1.6) / 34
  const margin = text * 1.6
  const inner = w - 2 * margin
  const column = inner / Math.max(1, figures.length)
  const figuresTop = text * headHeight
  const pictureTop = figuresTop + text * figuresHeight
  const isEmpty = !picture && figures.every(({ value }) => value === 0)
  return (
    <g fontFamily="'Inter Variable', Inter, 'Helvetica Neue', Arial, sans-serif">
      <rect width={w} height={h} rx={8} fill={colors.surface} stroke={colors.line} strokeWidth={1.5} />
      <rect width={text / 2.6} height={h} rx={4} fill={colors.thread} />
      <text x={margin} y={text * 2.9} fontSize={text * 2} fontWeight={700} fill={colors.ink}>
        <tspan fill={colors.thread}>{position}</tspan>
        <tspan dx={text * 0.8}>{cutText(title, charactersIn(inner * 0.84, text * 2))}</tspan>
      </text>
      {isEmpty ? (
        <text x={margin} y={figuresTop + text * 2} fontSize={text * 1.1} fill={colors.muted}>
          {words.poster('empty')}
        </text>
      ) : (
        figures.map(({ value, label }, index) => (
          <g key={label} transform={`translate(${margin + column * index} ${figuresTop})`}>
            <text y={text * 2.3} fontSize={text * 2.5} fontWeight={700} fill={colors.ink}>
              {words.number(value)}
            </text>
            {wrapText(label, charactersIn(column - text, text), 2).map((line, row) => (
              <text key={line} y={text * (3.7 + row * 1.15)} fontSize={text} fill={colors.muted}>
                {line}
              </text>
            ))}
          </g>
        ))
      )}
      {picture?.({ x: margin, y: pictureTop, w: inner, h: h - pictureTop - margin }, { colors, text })}
    </g>
  )
}
