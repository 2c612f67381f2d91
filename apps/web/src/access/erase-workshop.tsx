import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'
import classes from './access.module.css'
import { eraseWorkshop } from './api.ts'

interface Props {
  workshopId: string
  workshopName: string
  onErased: () => void
}

const EraseDialog = ({ workshopId, workshopName, onErased, onClose }: Props & { onClose: () => void }) => {
  const { t } = useTranslation('access')
  const [typed, setTyped] = useState('')
  const erasure = useMutation({
    mutationFn: () => eraseWorkshop(workshopId),
    onSuccess: () => {
      notifications.show({ message: t('danger.done', { name: workshopName }) })
      onErased()
    },
  })
  const isConfirmed = typed.trim() === workshopName.trim()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isConfirmed) erasure.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={t('danger.confirmTitle', { name: workshopName })} centered>
      <Stack component="form" onSubmit={submit}>
        <Text size="sm">{t('danger.text')}</Text>
        <TextInput
          label={t('danger.typeName', { name: workshopName })}
          value={typed}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ErrorMessage error={erasure.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('danger.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isConfirmed} loading={erasure.isPending}>
            {t('danger.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** The end of a workshop, behind a confirmation that cannot be given by accident. */
export const EraseWorkshop = (props: Props) => {
  const { t } = useTranslation('access')
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <Stack component="section" className={classes.danger} gap="xs" mt="sm">
      <Title order={3} size="h5">
        {t('danger.title')}
      </Title>
      <Text size="sm">{t('danger.text')}</Text>
      <Button
        w="fit-content"
        variant="outline"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={dialog.open}
      >
        {t('danger.open')}
      </Button>
      {isOpen && <EraseDialog {...props} onClose={dialog.close} />}
    </Stack>
  )
}
