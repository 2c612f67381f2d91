import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** A day such as "2027-03-31" as people of each language write it. */
export const useDayFormat = (): ((day: string) => string) => {
  const { i18n } = useTranslation()
  const language = i18n.language
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
    return (day) => format.format(new Date(`${day}T12:00:00Z`))
  }, [language])
}
