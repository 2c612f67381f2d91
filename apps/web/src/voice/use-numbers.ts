import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Numbers as the reader's language writes them. */
export const useNumbers = () => {
  const { i18n } = useTranslation('voice')
  return useMemo(() => {
    const format = (options: Intl.NumberFormatOptions) => {
      const formatter = new Intl.NumberFormat(i18n.language, options)
      return (value: number) => formatter.format(value)
    }
    return {
      count: format({ maximumFractionDigits: 0 }),
      decimal: format({ minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      points: format({ minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      signed: format({ minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
      percent: format({ style: 'percent', maximumFractionDigits: 1 }),
    }
  }, [i18n.language])
}
