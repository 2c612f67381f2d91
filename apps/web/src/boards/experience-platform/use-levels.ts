import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../../ui/number-format.ts'

/** Levels and differences of levels as the reader's language writes them. */
export const useLevels = () => {
  const { i18n } = useTranslation()
  return useMemo(
    () => ({
      level: numberFormat(i18n.language, { maximumFractionDigits: 1 }),
      /** Zero without sign. */
      signed: numberFormat(i18n.language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    }),
    [i18n.language],
  )
}
