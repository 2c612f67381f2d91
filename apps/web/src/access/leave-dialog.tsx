import { Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../sync/confirm.tsx'
import { leaveWorkshop } from './api.ts'

/** Asks before this browser loses its access. */
export const LeaveDialog = ({ workshopId, onClose, onLeft }: { workshopId: string; onClose: () => void; onLeft: () => void }) => {
  const { t } = useTranslation('access')
  const leaving = useMutation({ mutationFn: () => leaveWorkshop(workshopId), onSuccess: onLeft })
  return (
    <Confirm
      title={t('leave.title')}
      yes={t('leave.confirm')}
      no={t('leave.cancel')}
      isDangerous
      isBusy={leaving.isPending}
      error={leaving.error}
      onYes={() => leaving.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('leave.text')}</Text>
    </Confirm>
  )
}
