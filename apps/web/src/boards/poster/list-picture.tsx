import type { Picture } from './poster-content.ts'
import { charactersIn, cutText } from './wrap-text.ts'

/** Names, one under the other, as many as fit; null without any. */
export const listPicture = (names: readonly string[]): Picture | null => {
  const written = names.map((name) => name.trim()).filter(Boolean)
  if (written.length === 0) return null
  return ({ x, y, w, h }, { colors, text }) => {
    const row = text * 1.75
    const fit = Math.max(1, Math.floor(h / row))
    const shown = written.length > fit ? written.slice(0, fit - 1) : written
    const hidden = written.length - shown.length
    return (
      <g>
        {shown.map((name, index) => (
          <g key={index}>
            <line x1={x} x2={x + w} y1={y + index * row} y2={y + index * row} stroke={colors.line} strokeWidth={text / 18} />
            <text x={x} y={y + index * row + row * 0.66} fontSize={text} fill={colors.ink}>
              {cutText(name, charactersIn(w, text))}
            </text>
          </g>
        ))}
        {hidden > 0 && (
          <text x={x} y={y + shown.length * row + row * 0.66} fontSize={text} fill={colors.muted}>
            {`+ ${hidden}`}
          </text>
        )}
      </g>
    )
  }
}
