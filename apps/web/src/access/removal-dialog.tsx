import type { PersonEntry } from '@filrouge/protocol'
import { Checkbox, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../sync/confirm.tsx'
import { askAgain } from '../sync/server-changes.ts'
import { removePerson } from './api.ts'
import { renewLink } from './renew-link.ts'

/** Asks before a person is shut out, and whether the link that lets them back in goes too. */
export const RemovalDialog = ({
  workshopId,
  person,
  onClose,
}: {
  workshopId: string
  person: PersonEntry
  onClose: () => void
}) => {
  const { t } = useTranslation(['access', 'shell'])
  const queries = useQueryClient()
  const [alsoLink, setAlsoLink] = useState(false)
  const role = t(`role.${person.role}`, { ns: 'shell' })
  const removal = useMutation({
    mutationFn: async () => {
      await removePerson(workshopId, person.personId)
      if (alsoLink) await renewLink(workshopId, person.role, false)
    },
    onSuccess: () => {
      notifications.show({
        message: t(alsoLink ? 'removal.doneWithLink' : 'removal.done', { ns: 'access', name: person.name, role }),
      })
      onClose()
    },
    onSettled: () => askAgain(queries, workshopId, 'people'),
  })
  return (
    <Confirm
      title={t('removal.title', { ns: 'access', name: person.name })}
      yes={t('removal.confirm')}
      no={t('removal.cancel')}
      isDangerous
      isBusy={removal.isPending}
      error={removal.error}
      onYes={() => removal.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('removal.text')}</Text>
      <Checkbox
        label={t('removal.resetLink', { ns: 'access', role })}
        checked={alsoLink}
        onChange={(event) => setAlsoLink(event.currentTarget.checked)}
      />
    </Confirm>
  )
}
