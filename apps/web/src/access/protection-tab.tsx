import { Loader, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { serverKey } from '../sync/server-changes.ts'
import { readAccess } from './api.ts'
import { EndDates } from './end-dates.tsx'
import { EraseWorkshop } from './erase-workshop.tsx'
import { PasscodeForm } from './passcode-form.tsx'

interface Props {
  workshopId: string
  workshopName: string
  onErased: () => void
}

/** What is asked of those who come, until when; and the end of it all. */
export const ProtectionTab = ({ workshopId, workshopName, onErased }: Props) => {
  const { t } = useTranslation('access')
  const errorText = useErrorText()
  const access = useQuery({ queryKey: serverKey('access', workshopId), queryFn: () => readAccess(workshopId) })
  if (access.error) return <Text role="alert">{errorText(access.error)}</Text>
  if (!access.data) return <Loader aria-label={t('panel.protection')} />
  const { hasPasscode, linksUntil, accessUntil } = access.data
  return (
    <>
      <PasscodeForm workshopId={workshopId} hasPasscode={hasPasscode} />
      <EndDates key={`${linksUntil} ${accessUntil}`} workshopId={workshopId} linksUntil={linksUntil} accessUntil={accessUntil} />
      <EraseWorkshop workshopId={workshopId} workshopName={workshopName} onErased={onErased} />
    </>
  )
}
