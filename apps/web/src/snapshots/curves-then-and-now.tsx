import { type Factor, ourLevels, type Workshop } from '@filrouge/domain'
import { line } from 'd3-shape'
import { useTranslation } from 'react-i18next'
import { WideContent } from '../ui/wide-content.tsx'
import classes from './snapshots.module.css'

const height = 240
const columnWidth = 104
const margin = { top: 16, bottom: 56, left: 40, right: 16 }
const yOf = (level: number): number => margin.top + ((10 - level) / 10) * (height - margin.top - margin.bottom)
const xOf = (index: number): number => margin.left + (index + 0.5) * columnWidth

/** Our level today on each factor then and now, curve over curve; a missing level breaks the curve. */
export const CurvesThenAndNow = ({ before, after }: { before: Workshop; after: Workshop }) => {
  const { t } = useTranslation('snapshots')
  const earlier = new Map(before.factors.map((factor) => [factor.id, factor]))
  const levelThen = (factor: Factor): number | undefined => {
    const was = earlier.get(factor.id)
    return was && ourLevels(was, before.players).today
  }
  const levelNow = (factor: Factor): number | undefined => ourLevels(factor, after.players).today
  const path = line<Factor>()
  const curve = (levelOf: (factor: Factor) => number | undefined): string =>
    path
      .defined((factor) => levelOf(factor) !== undefined)
      .x((_factor, index) => xOf(index))
      .y((factor) => yOf(levelOf(factor) ?? 0))(after.factors) ?? ''
  const width = margin.left + margin.right + after.factors.length * columnWidth
  if (!after.factors.some((factor) => levelThen(factor) !== undefined)) return null
  return (
    <WideContent label={t('curves.title')}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className={classes.picture} role="img">
        <title>{t('curves.title')}</title>
        {[0, 5, 10].map((level) => (
          <g key={level}>
            <line x1={margin.left} x2={width - margin.right} y1={yOf(level)} y2={yOf(level)} className={classes.gridLine} />
            <text x={margin.left - 8} y={yOf(level)} textAnchor="end" dominantBaseline="middle">
              {level}
            </text>
          </g>
        ))}
        <path d={curve(levelThen)} className={classes.curveThen} />
        <path d={curve(levelNow)} className={classes.curveNow} />
        {after.factors.map((factor, index) => {
          const [then, now] = [levelThen(factor), levelNow(factor)]
          return (
            <g key={factor.id}>
              {then !== undefined && <circle cx={xOf(index)} cy={yOf(then)} r={4} className={classes.pointThen} />}
              {now !== undefined && <circle cx={xOf(index)} cy={yOf(now)} r={5} className={classes.pointNow} />}
              <foreignObject
                x={xOf(index) - columnWidth / 2 + 4}
                y={height - margin.bottom + 10}
                width={columnWidth - 8}
                height={46}
              >
                <div className={classes.factorName}>{factor.name}</div>
              </foreignObject>
            </g>
          )
        })}
      </svg>
      <div className={classes.legend}>
        <span className={classes.legendThen}>{t('curves.before')}</span>
        <span>{t('curves.after')}</span>
      </div>
    </WideContent>
  )
}
