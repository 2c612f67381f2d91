import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'

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
  const errorText = useErrorText()
  return (
    <Modal opened onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        {children}
        {error !== null && (
          <Text role="alert" size="sm" c="var(--fr-negative)">
            {errorText(error)}
          </Text>
        )}
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
