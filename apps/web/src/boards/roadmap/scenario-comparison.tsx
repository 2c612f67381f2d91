import { comparePlans, quarterAt, type Standing, type WorkstreamChange } from '@filrouge/domain'
import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { WideContent } from '../../ui/wide-content.tsx'
import { useFormat } from '../parts/use-format.ts'
import { BenefitCurve } from './benefit-curve.tsx'
import { useBoardView } from './board-view.ts'
import classes from './scenario.module.css'

interface FigureRow {
  key: 'effort' | 'investment' | 'end' | 'overload'
  before: string
  after: string
}

const useFigures = (): FigureRow[] => {
  const { roadmap, present, planStart, workshop } = useBoardView()
  const { days, money, quarter } = useFormat()
  return useMemo(() => {
    const { before, after } = comparePlans(present, roadmap)
    const currency = workshop.settings.currency ?? 'EUR'
    const end = (last: number | null) => (last === null ? '–' : quarter(quarterAt(planStart, last)))
    return [
      { key: 'effort', before: days(before.effortDays), after: days(after.effortDays) },
      { key: 'investment', before: money(before.investment, currency), after: money(after.investment, currency) },
      { key: 'end', before: end(before.lastQuarter), after: end(after.lastQuarter) },
      { key: 'overload', before: days(before.overloadDays), after: days(after.overloadDays) },
    ]
  }, [present, roadmap, planStart, workshop.settings.currency, days, money, quarter])
}

const FigureTable = () => {
  const { t } = useTranslation('roadmapPlan')
  const { scenario } = useBoardView()
  return (
    <table className={classes.table} aria-label={t('comparison.figures')}>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes.spoken}>{t('comparison.figure')}</span>
          </th>
          <th scope="col">{t('scenario.present')}</th>
          <th scope="col">{scenario?.name}</th>
        </tr>
      </thead>
      <tbody>
        {useFigures().map(({ key, before, after }) => (
          <tr key={key}>
            <th scope="row">{t(`comparison.${key}`)}</th>
            <td>{before}</td>
            <td data-changed={before !== after}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The benefit that each plan has brought by the end of each quarter. */
const QuarterTable = ({ quarters }: { quarters: readonly { quarter: string; before: number; after: number }[] }) => {
  const { t } = useTranslation('roadmapPlan')
  const { scenario } = useBoardView()
  const { quarter: quarterText, whole } = useFormat()
  const rows = [
    { name: t('scenario.present'), of: 'before' as const },
    { name: scenario?.name ?? '', of: 'after' as const },
  ]
  return (
    <WideContent label={t('comparison.byQuarter')}>
      <table className={classes.table} aria-label={t('comparison.byQuarter')}>
        <thead>
          <tr>
            <th scope="col">{t('comparison.reached')}</th>
            {quarters.map(({ quarter }) => (
              <th key={quarter} scope="col">
                {quarterText(quarter)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={of}>
              <th scope="row">{name}</th>
              {quarters.map((each) => (
                <td key={each.quarter} data-changed={of === 'after' && Math.abs(each.after - each.before) >= 0.5}>
                  {whole(each[of])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideContent>
  )
}

const ChangeRow = ({ change }: { change: WorkstreamChange }) => {
  const { t } = useTranslation('roadmapPlan')
  const { open, titleById, planStart } = useBoardView()
  const { quarterOf, days } = useFormat()
  const when = (standing: Standing | null) =>
    standing && standing.startQuarter !== null && standing.endQuarter !== null
      ? quarterOf(planStart, { startQuarter: standing.startQuarter, endQuarter: standing.endQuarter })
      : t('comparison.notPlanned')
  const rank = (standing: Standing | null) => (standing?.rank ?? '–').toString()
  const { id, before, after } = change
  const gained = before?.rank && after?.rank ? before.rank - after.rank : 0
  const arrow = (from: string, to: string) => (from === to ? to : `${from} → ${to}`)
  return (
    <tr>
      <th scope="row">
        <UnstyledButton fw={600} onClick={() => open(id)}>
          {titleById(id)}
        </UnstyledButton>
      </th>
      <td>
        {gained > 0 && <IconArrowUp size={13} color="var(--fr-positive)" aria-hidden />}
        {gained < 0 && <IconArrowDown size={13} color="var(--fr-caution)" aria-hidden />} {arrow(rank(before), rank(after))}
      </td>
      <td>{arrow(when(before), when(after))}</td>
      <td>{arrow(days(before?.effortDays ?? 0), days(after?.effortDays ?? 0))}</td>
    </tr>
  )
}

/** What the scenario does otherwise than the present plan: figures, how early benefit comes, ranks and dates. */
export const ScenarioComparison = () => {
  const { t } = useTranslation('roadmapPlan')
  const { t: tBoard } = useTranslation('roadmap')
  const { roadmap, present } = useBoardView()
  const { changes, benefitByQuarter } = useMemo(() => comparePlans(present, roadmap), [present, roadmap])
  return (
    <Stack gap="lg">
      <div className={classes.compared}>
        <FigureTable />
        <div>
          <Text size="sm" fw={600}>
            {t('comparison.curve')}
          </Text>
          <BenefitCurve
            label={t('comparison.curve')}
            delivered={benefitByQuarter.map(({ after }) => after)}
            present={benefitByQuarter.map(({ before }) => before)}
            width={420}
            height={130}
          />
          <Text size="xs" c="dimmed">
            {t('comparison.curveLegend')}
          </Text>
        </div>
      </div>
      <QuarterTable quarters={benefitByQuarter} />
      <section>
        <Title order={3} size="h5" mb="xs">
          {t('comparison.changes', { count: changes.length })}
        </Title>
        {changes.length === 0 ? (
          <Text c="dimmed">{t('comparison.noChange')}</Text>
        ) : (
          <WideContent label={t('comparison.changes', { count: changes.length })}>
            <table className={classes.table} aria-label={t('comparison.changes', { count: changes.length })}>
              <thead>
                <tr>
                  {(['name', 'rank', 'quarter', 'effort'] as const).map((column) => (
                    <th key={column} scope="col">
                      {tBoard(`list.columns.${column}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <ChangeRow key={change.id} change={change} />
                ))}
              </tbody>
            </table>
          </WideContent>
        )}
      </section>
    </Stack>
  )
}
