import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../../ui/number-format.ts'

/** Scores as the reader's language writes them. */
export const useFigures = () => {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => numberFormat(i18n.language, options)
    return {
      score: format({ maximumFractionDigits: 1 }),
      count: format({ maximumFractionDigits: 0 }),
      signed: format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      percent: format({ style: 'percent', maximumFractionDigits: 0 }),
    }
  }, [i18n.language])
}
