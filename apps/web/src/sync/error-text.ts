import { useTranslation } from 'react-i18next'
import { ApiError } from './request.ts'

/** A failure in the reader's words, with what to do next. */
export const useErrorText = (): ((error: unknown) => string) => {
  const { t } = useTranslation('shell')
  return (error) => t(`apiError.${error instanceof ApiError ? error.code : 'internal'}`)
}
