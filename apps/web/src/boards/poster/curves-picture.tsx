import type { Factor, Player } from '@filrouge/domain'
import { line } from 'd3-shape'
import type { Picture } from './poster-content.ts'
import { charactersIn, cutText, wrapText } from './wrap-text.ts'

const dashes = ['', '', '12 8', '3 8', '20 8', '12 6 3 6'] as const

/** The players' curves over the factors, 0 to 10, with the factors named; null before there is one factor and one player. */
export const curvesPicture = (factors: readonly Factor[], players: readonly Player[]): Picture | null => {
  if (factors.length === 0 || players.length === 0) return null
  return ({ x, y, w, h }, { colors, text }) => {
    const names = text * 3.4
    const legend = text * 2
    const top = y + legend
    const bottom = y + h - names
    const column = w / factors.length
    const placeOf = (index: number): number => x + column * (index + 0.5)
    const levelY = (level: number): number => bottom - (level / 10) * (bottom - top)
    const small = text * 0.72
    return (
      <g>
        {[0, 5, 10].map((level) => (
          <line
            key={level}
            x1={x}
            x2={x + w}
            y1={levelY(level)}
            y2={levelY(level)}
            stroke={colors.line}
            strokeWidth={text / 18}
          />
        ))}
        {factors.map((factor, index) =>
          wrapText(factor.name, charactersIn(column * 0.94, small), 3).map((words, row) => (
            <text
              key={`${factor.id} ${row}`}
              x={placeOf(index)}
              y={bottom + small * (1.5 + row * 1.15)}
              fontSize={small}
              textAnchor="middle"
              fill={colors.ink}
            >
              {words}
            </text>
          )),
        )}
        {players.map((player, position) => {
          const color = colors.series[position % colors.series.length]
          const width = player.kind === 'target' ? text / 4 : text / 6
          const dash = dashes[position % dashes.length]
          const points = factors.flatMap((factor, index) => {
            const level = factor.levels[player.id]
            return level === undefined ? [] : [{ id: factor.id, cx: placeOf(index), cy: levelY(level) }]
          })
          const path = line<Factor>()
            .defined((factor) => factor.levels[player.id] !== undefined)
            .x((_factor, index) => placeOf(index))
            .y((factor) => levelY(factor.levels[player.id] ?? 0))([...factors])
          return (
            <g key={player.id} stroke={color} strokeWidth={width}>
              <path d={path ?? ''} fill="none" strokeDasharray={dash || undefined} />
              {points.map(({ id, cx, cy }) => (
                <circle key={id} cx={cx} cy={cy} r={text / 3} fill={color} stroke="none" />
              ))}
              <line
                x1={x + (w / players.length) * position}
                x2={x + (w / players.length) * position + text * 1.4}
                y1={y}
                y2={y}
                strokeDasharray={dash || undefined}
              />
              <text
                x={x + (w / players.length) * position + text * 1.8}
                y={y + small * 0.35}
                fontSize={small}
                fill={colors.ink}
                stroke="none"
              >
                {cutText(player.name, charactersIn(w / players.length - text * 2.8, small))}
              </text>
            </g>
          )
        })}
      </g>
    )
  }
}
