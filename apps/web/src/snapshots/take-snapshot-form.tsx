import { Button, Group, TextInput } from '@mantine/core'
import { IconCamera } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSnapshotActions } from './use-snapshots.ts'

/** Keeps the workshop as it stands now, under a name that will mean something next year. */
export const TakeSnapshotForm = () => {
  const { t, i18n } = useTranslation('snapshots')
  const { take } = useSnapshotActions()
  const [name, setName] = useState('')
  const today = new Date().toLocaleDateString(i18n.language, { dateStyle: 'long' })
  const suggestion = t('take.defaultName', { date: today })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take.mutate(name.trim() || suggestion, { onSuccess: () => setName('') })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={t('take.name')}
          placeholder={suggestion}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          style={{ flex: '1 1 16rem' }}
        />
        <Button type="submit" loading={take.isPending} leftSection={<IconCamera size={18} aria-hidden />}>
          {t('take.button')}
        </Button>
      </Group>
    </form>
  )
}
