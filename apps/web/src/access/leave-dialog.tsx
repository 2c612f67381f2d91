import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'
import { leaveWorkshop } from './api.ts'

/** Asks before this browser loses its access. */
export const LeaveDialog = ({ workshopId, onClose, onLeft }: { workshopId: string; onClose: () => void; onLeft: () => void }) => {
  const { t } = useTranslation('access')
  const leaving = useMutation({ mutationFn: () => leaveWorkshop(workshopId), onSuccess: onLeft })
  return (
    <Modal opened onClose={onClose} title={t('leave.title')} centered>
      <Stack>
        <Text size="sm">{t('leave.text')}</Text>
        <ErrorMessage error={leaving.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('leave.cancel')}
          </Button>
          <Button color="red" loading={leaving.isPending} onClick={() => leaving.mutate()}>
            {t('leave.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
