import { type ObservationSource, observationSources, type ProfileId } from '@filrouge/domain'
import { Button, Group, NativeSelect, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useNewText } from '../parts/use-new-text.ts'
import { useCustomerEdits } from './use-customer-edits.ts'

/** Writes down what a customer said, as it was said. */
export const AddVerbatim = () => {
  const { t } = useTranslation('customers')
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const { addVerbatim } = useCustomerEdits()
  const [source, setSource] = useState<ObservationSource>('field')
  const [profileId, setProfileId] = useState<ProfileId | undefined>(undefined)
  const { isEmpty, add, fieldProps } = useNewText((text) => addVerbatim({ text, source, profileId }))
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
        {...fieldProps}
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
        <Button type="submit" size="xs" leftSection={<IconPlus size={14} />} disabled={isEmpty}>
          {t('verbatim.addButton')}
        </Button>
      </Group>
    </form>
  )
}
