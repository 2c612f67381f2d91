import { type JourneyId, type Moment, momentsOfPhase, phasesInOrder, type Workshop } from '@filrouge/domain'
import { curveMonotoneX, line } from 'd3-shape'
import type { Picture } from './poster-content.ts'
import { charactersIn, cutText, wrapText } from './wrap-text.ts'

/** The moments worth a name from afar: those of truth, else the worst lived. */
const toName = (moments: readonly Moment[]): ReadonlySet<string> => {
  const ofTruth = moments.filter(({ isMomentOfTruth }) => isMomentOfTruth)
  const felt = moments.filter(({ emotion }) => emotion !== undefined).sort((a, b) => (a.emotion ?? 0) - (b.emotion ?? 0))
  return new Set((ofTruth.length > 0 ? ofTruth : felt.slice(0, 1)).map(({ id }) => id))
}

/** The emotion curve of a journey over its phases, moments of truth ringed and named; null before it has a moment. */
export const emotionPicture = (workshop: Workshop, journeyId: JourneyId): Picture | null => {
  const phases = phasesInOrder(workshop, journeyId).map((phase) => ({ phase, moments: momentsOfPhase(workshop, phase.id) }))
  const moments = phases.flatMap((each) => each.moments)
  if (moments.length === 0) return null
  return ({ x, y, w, h }, { colors, text }) => {
    const head = text * 2
    const names = text * 3.6
    const column = w / moments.length
    const top = y + head + text
    const bottom = y + h - names
    const small = text * 0.7
    const ring = text * 0.8
    const placed = moments.map((moment, index) => ({
      moment,
      cx: x + column * (index + 0.5),
      cy: moment.emotion === undefined ? null : bottom - ((moment.emotion + 2) / 4) * (bottom - top),
    }))
    const path = line<(typeof placed)[number]>()
      .defined(({ cy }) => cy !== null)
      .x(({ cx }) => cx)
      .y(({ cy }) => cy ?? 0)
      .curve(curveMonotoneX)(placed)
    const named = toName(moments)
    let start = x
    return (
      <g>
        {phases.map(({ phase, moments: inPhase }) => {
          const left = start
          const width = column * inPhase.length
          start += width
          return inPhase.length === 0 ? null : (
            <g key={phase.id}>
              <rect x={left + 2} y={y} width={width - 4} height={head} rx={text / 4} fill={colors.line} />
              <text
                x={left + width / 2}
                y={y + head * 0.66}
                fontSize={small}
                fontWeight={650}
                textAnchor="middle"
                fill={colors.ink}
              >
                {cutText(phase.name, charactersIn(width - text, small))}
              </text>
            </g>
          )
        })}
        <line x1={x} x2={x + w} y1={(top + bottom) / 2} y2={(top + bottom) / 2} stroke={colors.line} strokeWidth={text / 14} />
        <path d={path ?? ''} fill="none" stroke={colors.thread} strokeWidth={text / 5} />
        {placed.map(({ moment, cx, cy }) => (
          <g key={moment.id}>
            {cy !== null && moment.isMomentOfTruth && (
              <circle cx={cx} cy={cy} r={ring} fill="none" stroke={colors.thread} strokeWidth={text / 10} />
            )}
            {cy !== null && <circle cx={cx} cy={cy} r={text * 0.42} fill={colors.thread} />}
            {named.has(moment.id) &&
              wrapText(moment.name, charactersIn(text * 8, small), 3).map((words, row) => (
                <text
                  key={words}
                  x={cx}
                  y={bottom + ring * 1.2 + small * (1 + row * 1.15)}
                  fontSize={small}
                  textAnchor="middle"
                  fill={colors.ink}
                >
                  {words}
                </text>
              ))}
          </g>
        ))}
      </g>
    )
  }
}
