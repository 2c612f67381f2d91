import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'

interface ConfirmProps {
  title: string
  children: ReactNode
  yes: string
  no: string
  isDangerous?: boolean
  isBusy: boolean
  error: unknown
  onYes: () => void
  onClose: () => void
}

/** A question before what cannot be taken back. */
export const Confirm = ({ title, children, yes, no, isDangerous = false, isBusy, error, onYes, onClose }: ConfirmProps) => {
  const { t } = useTranslation('rounds')
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {children}
        <ErrorMessage error={error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {no}
          </Button>
          <Button {...(isDangerous ? { color: 'red' } : {})} loading={isBusy} onClick={onYes} data-autofocus>
            {yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
