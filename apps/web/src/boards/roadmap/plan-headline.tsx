import { quarterAt } from '@filrouge/domain'
import { Text, Title } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { BenefitCurve } from './benefit-curve.tsx'
import { useBoardView } from './board-view.ts'
import { planFigures } from './plan-figures.ts'
import classes from './plan-headline.module.css'

const Figure = ({ label, value, note }: { label: string; value: ReactNode; note?: ReactNode }) => (
  <div className={classes.figure}>
    <dt>{label}</dt>
    <dd>
      <span className={classes.value}>{value}</span>
      {note && <span className={classes.note}>{note}</span>}
    </dd>
  </div>
)

/** Quarters after which the headline says how much of the benefit is there: one year. */
const firstYear = 4

/** The plan in one sentence and a few figures. */
export const PlanHeadline = () => {
  const { t } = useTranslation('roadmapPlan')
  const { roadmap, present, scenario, planStart, workshop } = useBoardView()
  const { whole, days, quarter, money } = useFormat()
  const figures = useMemo(() => planFigures(roadmap), [roadmap])
  const before = useMemo(() => (scenario ? planFigures(present) : null), [scenario, present])
  if (figures.count === 0) return null
  const { effort, investment, lastQuarter, delivered } = figures
  const currency = workshop.settings.currency ?? 'EUR'
  const yearEnd = Math.min(firstYear, delivered.length)
  const reached = whole(delivered[yearEnd - 1] ?? 0)
  return (
    <section className={classes.headline} aria-label={t('headline.label')}>
      <Title order={2} size="h3" className={classes.sentence}>
        {t('headline.half', { count: figures.halfCount })}
      </Title>
      <dl className={classes.figures}>
        <Figure
          label={t('headline.workstreams')}
          value={whole(figures.count)}
          note={t('headline.accepted', { count: figures.accepted })}
        />
        <Figure
          label={t('headline.effort')}
          value={days(effort.likely)}
          note={t('headline.between', { low: whole(effort.low), high: whole(effort.high) })}
        />
        {investment && (
          <Figure
            label={t('headline.investment')}
            value={money(investment.likely, currency)}
            note={t('headline.between', { low: money(investment.low, currency), high: money(investment.high, currency) })}
          />
        )}
        {lastQuarter !== null && (
          <Figure
            label={t('headline.end')}
            value={quarter(quarterAt(planStart, lastQuarter))}
            note={t('headline.start', { start: quarter(planStart) })}
          />
        )}
      </dl>
      <div className={classes.curve}>
        <Text size="xs" c="dimmed">
          {t('headline.reached', { percent: reached, quarter: quarter(quarterAt(planStart, yearEnd - 1)) })}
        </Text>
        <BenefitCurve label={t('headline.curve')} delivered={delivered} present={before?.delivered} width={220} height={52} />
      </div>
    </section>
  )
}
