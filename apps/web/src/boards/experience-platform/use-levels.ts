import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Levels and differences of levels as the reader's language writes them. */
export const useLevels = () => {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const level = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 })
    const signed = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
    return {
      level: (value: number) => level.format(value),
      /** With a true minus sign, and zero without sign. */
      signed: (value: number) => signed.format(value).replace('-', '−'),
    }
  }, [i18n.language])
}
