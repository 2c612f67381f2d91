import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { leaveWorkshop } from './api.ts'

/** Asks before this browser loses its access. */
export const LeaveDialog = ({ workshopId, onClose, onLeft }: { workshopId: string; onClose: () => void; onLeft: () => void }) => {
  const { t } = useTranslation('access')
  const errorText = useErrorText()
  const leaving = useMutation({ mutationFn: () => leaveWorkshop(workshopId), onSuccess: onLeft })
  return (
    <Modal opened onClose={onClose} title={t('leave.title')} centered>
      <Stack>
        <Text size="sm">{t('leave.text')}</Text>
        {leaving.error && (
          <Text role="alert" size="sm" c="var(--fr-negative)">
            {errorText(leaving.error)}
          </Text>
        )}
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
