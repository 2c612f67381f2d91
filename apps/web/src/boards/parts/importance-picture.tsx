import type { ImportancePerformance } from '@filrouge/domain'
import { scaleLinear } from 'd3-scale'
import { useTranslation } from 'react-i18next'
import { placeLabels } from '../../ui/place-labels.ts'
import { WideContent } from '../../ui/wide-content.tsx'
import classes from './importance-picture.module.css'

const width = 720
const height = 420
const margin = { left: 24, right: 24, top: 24, bottom: 36 }

const around = (values: readonly number[]): [number, number] => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low || 0.1) * 0.18
  return [low - room, high + room]
}

interface ImportancePictureProps {
  found: ImportancePerformance
  nameOf: (column: string) => string
  title: string
  axes: { importance: string; performance: string }
  /** What an item's tooltip says after its name. */
  say: (item: ImportancePerformance['items'][number]) => string
}

/** Importance against performance, crosshairs at the means. */
export const ImportancePicture = ({ found, nameOf, title, axes, say }: ImportancePictureProps) => {
  const { t } = useTranslation('parts')
  const items = found.items
  const x = scaleLinear(around(items.map(({ performance }) => performance)), [margin.left, width - margin.right])
  const y = scaleLinear(around(items.map(({ importance }) => importance)), [height - margin.bottom, margin.top])
  const right = width - margin.right
  const bottom = height - margin.bottom
  const textOf = (column: string) => {
    const label = nameOf(column)
    return label.length > 34 ? `${label.slice(0, 33)}…` : label
  }
  const places = placeLabels(
    found.items.map(({ column, importance, performance }) => ({ x: x(performance), y: y(importance), text: textOf(column) })),
    { left: margin.left, right, top: margin.top + 24, bottom: bottom - 24 },
  )
  return (
    <WideContent label={title}>
      <svg className={classes.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        <rect
          className={classes.axis}
          fill="none"
          x={margin.left}
          y={margin.top}
          width={right - margin.left}
          height={bottom - margin.top}
        />
        <line className={classes.cross} x1={x(found.performanceMean)} x2={x(found.performanceMean)} y1={margin.top} y2={bottom} />
        <line className={classes.cross} x1={margin.left} x2={right} y1={y(found.importanceMean)} y2={y(found.importanceMean)} />
        <text className={classes.quadrant} x={margin.left + 8} y={margin.top + 18}>
          {t('quadrants.concentrate')}
        </text>
        <text className={classes.quadrant} x={right - 8} y={margin.top + 18} textAnchor="end">
          {t('quadrants.keepUp')}
        </text>
        <text className={classes.quadrant} x={margin.left + 8} y={bottom - 8}>
          {t('quadrants.lowPriority')}
        </text>
        <text className={classes.quadrant} x={right - 8} y={bottom - 8} textAnchor="end">
          {t('quadrants.possibleOverkill')}
        </text>
        {found.items.map((item, index) => {
          const { column, importance, performance, quadrant } = item
          const dot = { x: x(performance), y: y(importance) }
          const place = places[index]
          return (
            <g key={column}>
              <title>{`${nameOf(item.column)}: ${say(item)}, ${t(`quadrants.${item.quadrant}`)}`}</title>
              {place && place.y !== dot.y && <line className={classes.leader} x1={dot.x} y1={dot.y} x2={place.x} y2={place.y} />}
              <circle className={quadrant === 'concentrate' ? classes.dotConcentrate : classes.dot} cx={dot.x} cy={dot.y} r={6} />
              {place && (
                <text className={classes.label} x={place.x} y={place.y + 4} textAnchor={place.anchor}>
                  {textOf(column)}
                </text>
              )}
            </g>
          )
        })}
        <text x={width / 2} y={height - 10} textAnchor="middle">{`${axes.performance} →`}</text>
        <text transform={`translate(16 ${height / 2}) rotate(-90)`} textAnchor="middle">{`${axes.importance} →`}</text>
      </svg>
    </WideContent>
  )
}
