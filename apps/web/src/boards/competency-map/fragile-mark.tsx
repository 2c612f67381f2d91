import type { GapTotal } from '@filrouge/domain'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../../ui/number-format.ts'
import classes from './competency-map.module.css'

/** At most one person masters it: an icon and the word. */
export const FragileMark = ({ count }: { count?: number }) => {
  const { t } = useTranslation(['competencyMap', 'parts'])
  return (
    <span className={classes.fragile} title={t('fragileHint')}>
      <IconAlertTriangle size={13} aria-hidden />{' '}
      {count === undefined ? t('fragile') : t('labelled', { ns: 'parts', label: t('fragile'), text: count })}
    </span>
  )
}

/** Mean gap of a row or a column, and how many of its cells are fragile. */
export const TotalMark = ({ total }: { total: GapTotal }) => {
  const { t, i18n } = useTranslation('competencyMap')
  const decimal = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  return (
    <span className={classes.total} title={t('knownCells', { number: total.known })}>
      <strong>{total.meanGap === null ? '–' : decimal(total.meanGap)}</strong>
      {total.fragile > 0 && <FragileMark count={total.fragile} />}
    </span>
  )
}
