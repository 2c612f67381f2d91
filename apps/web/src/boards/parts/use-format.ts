import { quarterAt, type Schedule } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../../ui/number-format.ts'

/** "2027-Q1" as people of each language write it: "T1 2027", "Q1 2027". */
const quarterText = (language: string, quarter: string): string =>
  `${language.startsWith('fr') ? 'T' : 'Q'}${quarter.slice(6)} ${quarter.slice(0, 4)}`

/** Numbers, days and quarters in the language of the screen. */
export const useFormat = () => {
  const { t, i18n } = useTranslation('roadmap')
  const language = i18n.language ?? 'fr'
  return useMemo(() => {
    const format = (digits: number) => numberFormat(language, { maximumFractionDigits: digits })
    const whole = format(0)
    const quarter = (value: string) => quarterText(language, value)
    const quarterOf = (planStart: string, { startQuarter, endQuarter }: Pick<Schedule, 'startQuarter' | 'endQuarter'>) => {
      const start = quarter(quarterAt(planStart, startQuarter))
      const end = quarter(quarterAt(planStart, endQuarter))
      const isSameYear = start.slice(-4) === end.slice(-4)
      return startQuarter === endQuarter ? start : `${isSameYear ? start.slice(0, -5) : start} – ${end}`
    }
    return {
      decimal: format(1),
      whole,
      percent: numberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
      days: (value: number) => t('days', { days: whole(value) }),
      /** An amount of money without its cents; in thousands or millions once it is long. */
      money: (value: number, currency: string) =>
        numberFormat(language, {
          style: 'currency',
          currency,
          notation: Math.abs(value) >= 10_000 ? 'compact' : 'standard',
          maximumFractionDigits: Math.abs(value) >= 1e6 ? 1 : 0,
        })(value),
      quarter,
      quarterOf,
    }
  }, [language, t])
}
