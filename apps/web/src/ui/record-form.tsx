import { Button, Modal, type ModalProps, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

interface RecordFormProps extends Pick<ModalProps, 'size' | 'onClose'> {
  title: string
  closeLabel: string
  /** Given to those who may remove the record; the form closes first. */
  removal: false | { label: string; onRemove: () => void }
  children: ReactNode
}

/** The fields of one record over its board, and last the way to remove it. */
export const RecordForm = ({ title, closeLabel, size = 'md', removal, onClose, children }: RecordFormProps) => (
  <Modal opened onClose={onClose} size={size} title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
    {/* The whiteboard underneath would take what is typed here for its shortcuts. */}
    <Stack gap="sm" onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
      {children}
      {removal && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => {
            onClose()
            removal.onRemove()
          }}
        >
          {removal.label}
        </Button>
      )}
    </Stack>
  </Modal>
)
