import { compareImportance, type ImportanceComparison, type Survey } from '@filrouge/domain'
import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './results.module.css'

const width = 820
const rowHeight = 34
const top = 40
const [left, right] = [315, 505]
const shorten = (name: string): string => (name.length > 34 ? `${name.slice(0, 33)}…` : name)

/** Row of each moment on one side: by rank, equals one under the other. */
const rowsBy = (items: readonly ImportanceComparison[], rankOf: (item: ImportanceComparison) => number) =>
  new Map(items.toSorted((a, b) => rankOf(a) - rankOf(b)).map((item, index) => [item.moment.id, top + (index + 0.5) * rowHeight]))

/** The importance that the team states and the one that a survey shows, side by side, rank against rank. */
export const ImportanceSlopes = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('journey')
  const { decimal, percent } = useFormat()
  const journeys = useWorkshop((workshop) => workshop.journeys)
  const phases = useWorkshop((workshop) => workshop.phases)
  const moments = useWorkshop((workshop) => workshop.moments)
  const items = compareImportance({ journeys, phases, moments }, survey)
  const title = t('results.compare')
  if (items.length < 2)
    return (
      <section aria-label={title}>
        <h3>{title}</h3>
        <p className={classes.note}>{t('results.compareNone')}</p>
      </section>
    )
  const sentence = ({ moment, statedRank, derivedRank, verdict }: ImportanceComparison): string =>
    t('results.slope', {
      name: moment.name || t('unnamed'),
      stated: statedRank,
      derived: derivedRank,
      verdict: t(`results.verdict.${verdict}`),
    })
  const statedY = rowsBy(items, ({ statedRank }) => statedRank)
  const derivedY = rowsBy(items, ({ derivedRank }) => derivedRank)
  const height = top + items.length * rowHeight + 8
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.note}>{t('results.compareRule')}</p>
      <VisuallyHidden component="ul">
        {items.map((item) => (
          <li key={item.moment.id}>{sentence(item)}</li>
        ))}
      </VisuallyHidden>
      <WideContent label={title}>
        <svg viewBox={`0 0 ${width} ${height}`} className={classes.slopes} aria-hidden>
          <text x={left} y={18} textAnchor="end" className={classes.side}>
            {t('results.stated')}
          </text>
          <text x={right} y={18} className={classes.side}>
            {t('results.derived')}
          </text>
          {items.map((item) => {
            const { moment, stated, derived, verdict } = item
            const [from, to] = [statedY.get(moment.id) ?? 0, derivedY.get(moment.id) ?? 0]
            const name = moment.name || t('unnamed')
            return (
              <g key={moment.id} data-verdict={verdict} className={classes.slope}>
                <title>{sentence(item)}</title>
                <line x1={left + 12} y1={from} x2={right - 12} y2={to} />
                <circle cx={left + 12} cy={from} r={5} />
                <circle cx={right - 12} cy={to} r={5} />
                <text x={left} y={from + 5} textAnchor="end">
                  {shorten(name)} · {decimal(stated)}
                </text>
                <text x={right} y={to + 5}>
                  {percent(derived)} · {shorten(name)}
                </text>
              </g>
            )
          })}
        </svg>
      </WideContent>
    </section>
  )
}
