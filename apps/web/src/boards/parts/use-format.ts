import { quarterAt, type Schedule } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** "2027-Q1" as people of each language write it: "T1 2027", "Q1 2027". */
const quarterText = (language: string, quarter: string): string =>
  `${language.startsWith('fr') ? 'T' : 'Q'}${quarter.slice(6)} ${quarter.slice(0, 4)}`

/** Numbers, days and quarters in the language of the screen. */
export const useFormat = () => {
  const { t, i18n } = useTranslation('roadmap')
  const language = i18n.language ?? 'fr'
  return useMemo(() => {
    const format = (digits: number) => {
      const formatter = new Intl.NumberFormat(language, { maximumFractionDigits: digits })
      return (value: number) => formatter.format(value)
    }
    const whole = format(0)
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
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
      percent: (value: number) => percent.format(value),
      days: (value: number) => t('days', { days: whole(value) }),
      /** An amount of money without its cents; in thousands or millions once it is long. */
      money: (value: number, currency: string) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          notation: Math.abs(value) >= 10_000 ? 'compact' : 'standard',
          maximumFractionDigits: Math.abs(value) >= 1e6 ? 1 : 0,
        }).format(value),
      quarter,
      quarterOf,
    }
  }, [language, t])
}
