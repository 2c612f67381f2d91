import { type CompanyFunction, type Competency, competencyGap } from '@filrouge/domain'
import type { Picture } from './poster-content.ts'
import { charactersIn, cutText, wrapText } from './wrap-text.ts'

/** Gaps between what functions can do and must be able to do, the larger the warmer; null without rows or columns. */
export const heatPicture = (competencies: readonly Competency[], functions: readonly CompanyFunction[]): Picture | null => {
  if (competencies.length === 0 || functions.length === 0) return null
  return ({ x, y, w, h }, { colors, text }) => {
    const small = text * 0.72
    const headText = text * 0.6
    const nameWidth = w * 0.36
    const head = text * 2.4
    const rows = competencies.slice(0, Math.max(1, Math.floor((h - head) / (text * 1.3))))
    const column = (w - nameWidth) / functions.length
    const row = Math.min(text * 2.4, (h - head) / rows.length)
    return (
      <g>
        {functions.map((each, index) =>
          wrapText(each.name, charactersIn(column * 0.82, headText), 2).map((words, line) => (
            <text
              key={`${each.id} ${line}`}
              x={x + nameWidth + column * (index + 0.5)}
              y={y + headText * (1 + line * 1.15)}
              fontSize={headText}
              textAnchor="middle"
              fill={colors.muted}
            >
              {words}
            </text>
          )),
        )}
        {rows.map((competency, index) => (
          <g key={competency.id}>
            <text x={x} y={y + head + row * (index + 0.62)} fontSize={small} fill={colors.ink}>
              {cutText(competency.name, charactersIn(nameWidth - text, small))}
            </text>
            {functions.map((each, place) => {
              const gap = competencyGap(competency, each.id)
              return (
                <rect
                  key={each.id}
                  x={x + nameWidth + column * place + 2}
                  y={y + head + row * index + 2}
                  width={column - 4}
                  height={row - 4}
                  rx={text / 6}
                  fill={gap === null ? 'none' : colors.heat[Math.min(gap, colors.heat.length - 1)]}
                  stroke={colors.line}
                />
              )
            })}
          </g>
        ))}
      </g>
    )
  }
}
