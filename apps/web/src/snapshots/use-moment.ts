import { useTranslation } from 'react-i18next'

/** A date and time in the words of the reader's language. */
export const useMoment = () => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long', timeStyle: 'short' })
  return (moment: string): string => format.format(new Date(moment))
}
