import { type ObservationSource, observationSources, type ProfileId } from '@filrouge/domain'
import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'

/** Writes down what a customer said, as it was said. */
export const AddVerbatim = () => {
  const { t } = useTranslation('customers')
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const { addVerbatim } = useCustomerEdits()
  const [text, setText] = useState('')
  const [source, setSource] = useState<ObservationSource>('field')
  const [profileId, setProfileId] = useState<ProfileId | undefined>(undefined)
  const add = () => {
    if (text.trim() === '') return
    addVerbatim({ text: text.trim(), source, profileId })
    setText('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Textarea
        label={t('verbatim.add')}
        placeholder={t('verbatim.addHint')}
        rows={2}
        resize="vertical"
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6} align="flex-end">
        <NativeSelect
          size="xs"
          label={t('verbatim.source')}
          value={source}
          data={observationSources.map((one) => ({ value: one, label: t(`source.${one}`) }))}
          onChange={(event) => setSource(observationSources.find((one) => one === event.currentTarget.value) ?? 'field')}
        />
        <NativeSelect
          size="xs"
          maw="16rem"
          label={t('verbatim.profile')}
          value={profileId ?? ''}
          data={[{ value: '', label: t('verbatim.noProfile') }, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => setProfileId(profiles.find(({ id }) => id === event.currentTarget.value)?.id)}
        />
        <Button type="submit" size="xs" leftSection={<IconPlus size={14} />} disabled={text.trim() === ''}>
          {t('verbatim.addButton')}
        </Button>
      </Group>
    </form>
  )
}
