import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../ui/number-format.ts'

/** Numbers as the reader's language writes them. */
export const useNumbers = () => {
  const { i18n } = useTranslation('voice')
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => numberFormat(i18n.language, options)
    return {
      count: format({ maximumFractionDigits: 0 }),
      decimal: format({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      points: format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      signed: format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      percent: format({ style: 'percent', maximumFractionDigits: 1 }),
    }
  }, [i18n.language])
}
