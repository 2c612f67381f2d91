import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Scores as the reader's language writes them. */
export const useFigures = () => {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => {
      const formatter = new Intl.NumberFormat(i18n.language, options)
      return (value: number) => formatter.format(value).replace('-', '−')
    }
    return {
      score: format({ maximumFractionDigits: 1 }),
      count: format({ maximumFractionDigits: 0 }),
      signed: format({ maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      percent: format({ style: 'percent', maximumFractionDigits: 0 }),
    }
  }, [i18n.language])
}
