import type { Change } from '@filrouge/domain'
import { Text } from '@mantine/core'
import { IconArrowNarrowRight, IconMinus, IconPlus, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useChangeWords } from './change-words.ts'
import classes from './snapshots.module.css'

const OutlookMark = ({ change }: { change: Change }) => {
  const { t } = useTranslation('snapshots')
  if (change.outlook === 'better') return <IconTrendingUp size={18} className={classes.better} aria-label={t('outlook.better')} />
  if (change.outlook === 'worse') return <IconTrendingDown size={18} className={classes.worse} aria-label={t('outlook.worse')} />
  if (change.what === 'added') return <IconPlus size={16} className={classes.neutral} aria-hidden />
  if (change.what === 'removed') return <IconMinus size={16} className={classes.neutral} aria-hidden />
  return <IconArrowNarrowRight size={16} className={classes.neutral} aria-hidden />
}

const ChangeWords = ({ change }: { change: Change }) => {
  const { t } = useTranslation('snapshots')
  const words = useChangeWords()
  if (change.what === 'renamed') return <Text size="sm">{t('what.renamed', { from: change.from })}</Text>
  if (change.what !== 'changed')
    return <Text size="sm">{t(`what.${change.what}`, { kind: t(`record.${change.collection}`) })}</Text>
  return (
    <Text size="sm" component="span">
      {words.field(change)}
      <span className={classes.values}>
        <span>{words.from(change)}</span>
        <IconArrowNarrowRight size={14} aria-label={t('becomes')} />
        <strong>{words.to(change)}</strong>
      </span>
      {change.isSignificant === false && <span className={classes.note}>{t('withinMargin')}</span>}
    </Text>
  )
}

/** Changes of one board, those of one record together. */
export const ChangeTable = ({ changes }: { changes: readonly Change[] }) => {
  const byName = Map.groupBy(changes, ({ collection, name }) => `${collection}/${name}`)
  return (
    <div className={classes.changes}>
      {[...byName].map(([key, ofRecord]) => (
        <section key={key} className={classes.record}>
          <Text fw={600} size="sm" className={classes.recordName}>
            {ofRecord[0]?.name || '–'}
          </Text>
          <ul className={classes.recordChanges}>
            {ofRecord.map((change) => (
              <li key={JSON.stringify(change)}>
                <OutlookMark change={change} />
                <ChangeWords change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
