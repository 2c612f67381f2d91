import { apartSpread, type LeadershipAlignment, type LeadershipView } from '@filrouge/domain'
import { Anchor, Text } from '@mantine/core'
import { IconArrowsSplit } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { Section } from '../parts/section.tsx'
import stacking from '../parts/stacking-table.module.css'
import { useFormat } from '../parts/use-format.ts'
import classes from './governance.module.css'

const shownStatements = 6
const scale = { min: 1, max: 5 } as const
const place = (level: number): string => `${(100 * (level - scale.min)) / (scale.max - scale.min)}%`

const ViewBar = ({ view }: { view: LeadershipView }) => {
  const { t } = useTranslation('governance')
  const { decimal } = useFormat()
  if (view.state !== 'shown')
    return <span className={classes.lack}>{t(view.state === 'masked' ? 'alignment.masked' : 'alignment.unscored')}</span>
  const { median, q1, q3, n, spread } = view
  const label = t('alignment.view', { median: decimal(median), q1: decimal(q1), q3: decimal(q3), count: n })
  const isApart = spread >= apartSpread
  return (
    <span className={classes.viewCell}>
      <span className={classes.range} role="img" aria-label={label} title={label} data-apart={isApart}>
        <span className={classes.rangeBar} style={{ left: place(q1), right: `calc(100% - ${place(q3)})` }} />
        <span className={classes.rangeDot} style={{ left: place(median) }} />
      </span>
      <span className={classes.spread} data-apart={isApart}>
        {isApart && <IconArrowsSplit size={13} aria-hidden />}
        {isApart ? t('alignment.apart') : t('alignment.spread', { value: decimal(spread) })}
      </span>
    </span>
  )
}

/** Do leaders, scored blind and apart, say the same of today and of where to go? */
export const AlignmentSection = ({ alignment }: { alignment: LeadershipAlignment }) => {
  const { t } = useTranslation('governance')
  const { workshopId } = useWorkshopContext()
  const { decimal } = useFormat()
  const { statements, todaySpread, aspirationSpread, isMasked } = alignment
  const shown = statements.slice(0, shownStatements)
  const figure = (spread: number | null) => (spread === null ? '?' : decimal(spread))
  if (shown.length === 0)
    return (
      <Section title={t('alignment.title')} help={t('alignment.help')}>
        <Text size="sm" fw={600}>
          {t(isMasked ? 'alignment.masked' : 'alignment.unscored')}
        </Text>
        <Text size="sm" c="dimmed">
          {t(isMasked ? 'alignment.maskedHint' : 'alignment.unscoredHint')}
        </Text>
        <Anchor component={Link} size="sm" to={`/w/${workshopId}/board/diagnostic`}>
          {t('alignment.goTo')}
        </Anchor>
      </Section>
    )
  return (
    <Section title={t('alignment.title')} help={t('alignment.help')}>
      <Text size="sm">{t('alignment.meanSpread', { today: figure(todaySpread), aspiration: figure(aspirationSpread) })}</Text>
      <table className={`${stacking.table} ${classes.alignment}`}>
        <thead>
          <tr>
            <th scope="col">{t('alignment.statement')}</th>
            <th scope="col">{t('alignment.today')}</th>
            <th scope="col">{t('alignment.aspiration')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ statement, today, aspiration }) => (
            <tr key={statement.id}>
              <th scope="row" className={classes.statement}>
                {statement.text || t('unnamed')}
              </th>
              <td data-label={t('alignment.today')}>
                <ViewBar view={today} />
              </td>
              <td data-label={t('alignment.aspiration')}>
                <ViewBar view={aspiration} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {statements.length > shown.length && (
        <Text size="sm" c="dimmed">
          {t('alignment.more', { count: statements.length - shown.length })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('alignment.scale')}
      </Text>
    </Section>
  )
}
