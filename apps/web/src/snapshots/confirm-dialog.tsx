import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'

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
  const errorText = useErrorText()
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack>
        <Text>{text}</Text>
        {error !== null && (
          <Text role="alert" size="sm" c="var(--fr-negative)">
            {errorText(error)}
          </Text>
        )}
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
