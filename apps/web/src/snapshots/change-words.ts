import type { Change } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../ui/number-format.ts'

type Changed = Extract<Change, { what: 'changed' }>

/** What was compared, and its two values, in the reader's words. */
export const useChangeWords = () => {
  const { t, i18n } = useTranslation('snapshots')
  const number = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 })
  const value = ({ field }: Changed, worth: number | string | null): string => {
    if (worth === null) return t('unknown')
    if (typeof worth === 'number') return field === 'progressPercent' ? percent(worth / 100) : number(worth)
    return field === 'move' || field === 'status' || field === 'kind' ? t(`value.${worth}` as 'value.raise') : worth
  }
  return {
    field: (change: Changed): string => {
      const words = t(`field.${change.field}`)
      return t('changed', { field: change.of ? t('ofOwner', { field: words, owner: change.of }) : words })
    },
    from: (change: Changed): string => value(change, change.from),
    to: (change: Changed): string => value(change, change.to),
  }
}
