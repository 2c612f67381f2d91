import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'

interface ConfirmDialogProps {
  title: string
  text: string
  action: string
  isPending: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that everyone in the workshop will see. */
export const ConfirmDialog = ({ title, text, action, isPending, error, onConfirm, onClose }: ConfirmDialogProps) => {
  const { t } = useTranslation('snapshots')
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack>
        <Text>{text}</Text>
        <ErrorMessage error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={isPending} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
