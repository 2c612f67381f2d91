import type { Change } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'

type Changed = Extract<Change, { what: 'changed' }>

/** What was compared, and its two values, in the reader's words. */
export const useChangeWords = () => {
  const { t, i18n } = useTranslation('snapshots')
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
  const value = ({ field }: Changed, worth: number | string | null): string => {
    if (worth === null) return t('unknown')
    if (typeof worth === 'number') return field === 'progressPercent' ? `${number.format(worth)} %` : number.format(worth)
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
