import type { CreateWorkshopResponse, Snapshot } from '@filrouge/protocol'
import { Button, Group, Modal, Progress, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'
import { useWorkshop } from '../sync/workshop-context.tsx'
import classes from './snapshots.module.css'
import { useStartFromSnapshot } from './use-snapshots.ts'

const longestName = 200

/** What is done with a workshop that was started from a snapshot. */
export interface StartedWorkshop {
  /** Called once it is created, also where nobody waits for it any more. */
  onCreated: (created: CreateWorkshopResponse, name: string) => void
  onEnter: (created: CreateWorkshopResponse) => void
}

const WhatComesAlong = () => {
  const { t } = useTranslation('snapshots')
  return (
    <ul className={classes.along}>
      <li>
        <IconCheck size={18} className={classes.better} aria-hidden />
        <Text size="sm">{t('start.comes')}</Text>
      </li>
      <li>
        <IconX size={18} className={classes.neutral} aria-hidden />
        <Text size="sm">{t('start.stays')}</Text>
      </li>
    </ul>
  )
}

/** Names a new workshop that begins with what a snapshot holds, and creates it. It cannot be called back once it is asked for. */
export const StartDialog = ({
  snapshot,
  onCreated,
  onEnter,
  onClose,
}: StartedWorkshop & { snapshot: Snapshot; onClose: () => void }) => {
  const { t } = useTranslation('snapshots')
  const workshopName = useWorkshop((workshop) => workshop.settings.name)
  const start = useStartFromSnapshot(snapshot.id, onCreated)
  const [name, setName] = useState(() => t('start.defaultName', { name: workshopName || snapshot.name }).slice(0, longestName))
  const isBusy = start.isPending
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start.mutate(name.trim(), { onSuccess: onEnter })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('start.title', { name: snapshot.name })}
      classNames={{ title: classes.dialogTitle }}
      closeOnEscape={!isBusy}
      closeOnClickOutside={!isBusy}
      closeButtonProps={{ 'aria-label': t('cancel'), disabled: isBusy }}
    >
      <Stack component="form" onSubmit={submit}>
        <TextInput
          label={t('start.workshopName')}
          required
          maxLength={longestName}
          value={name}
          disabled={isBusy}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <WhatComesAlong />
        <Text size="sm">{t('start.unchanged')}</Text>
        {isBusy && (
          <Stack gap={6} role="status">
            <Progress value={100} animated aria-label={t('start.progress')} />
            <Text size="sm" c="dimmed">
              {t('start.working')}
            </Text>
          </Stack>
        )}
        <ErrorMessage error={start.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={isBusy}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={name.trim() === ''}>
            {t('start.button')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
