import { Button, Group, Modal, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { ErrorMessage } from './error-message.tsx'

interface ConfirmProps {
  title: string
  /** What will happen, in words. */
  children: ReactNode
  yes: string
  no: string
  /** What is lost does not come back. */
  isDangerous?: boolean
  isBusy: boolean
  /** Why it was not done, when it was asked for and refused. */
  error: unknown
  onYes: () => void
  onClose: () => void
}

/** A question before what everyone will see, or what cannot be taken back; the answer at hand is the one that changes nothing. */
export const Confirm = ({ title, children, yes, no, isDangerous = false, isBusy, error, onYes, onClose }: ConfirmProps) => (
  <Modal opened onClose={onClose} title={title} centered>
    <Stack>
      {children}
      <ErrorMessage error={error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {no}
        </Button>
        <Button {...(isDangerous ? { color: 'red' } : {})} loading={isBusy} onClick={onYes}>
          {yes}
        </Button>
      </Group>
    </Stack>
  </Modal>
)
