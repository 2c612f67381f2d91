import { addRecord, updateRecord } from '@filrouge/document'
import { type Journey, type JourneyId, journeyStates } from '@filrouge/domain'
import { Badge, Button, Group, Menu, NativeSelect, TextInput } from '@mantine/core'
import { IconChevronDown, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { duplicateJourney } from './journey-edits.ts'
import { useRemove } from './use-remove.ts'

interface JourneyBarProps {
  journey: Journey
  onChoose: (id: JourneyId) => void
}

/** Which journey is looked at, whose it is, and whether it is lived today or targeted. */
export const JourneyBar = ({ journey, onChoose }: JourneyBarProps) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const journeys = useWorkshop((workshop) => workshop.journeys)
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const write = (patch: Parameters<typeof updateRecord<'journeys'>>[3]) => updateRecord(doc, 'journeys', journey.id, patch)
  const name = useDraft(journey.name, (next) => write({ name: next }))
  const profileName = profiles.find(({ id }) => id === journey.profileId)?.name
  return (
    <Group align="flex-end" gap="sm" data-record-id={journey.id}>
      <NativeSelect
        label={t('journey')}
        flex="1 1 14rem"
        miw={0}
        maw={{ sm: '22rem' }}
        value={journey.id}
        data={journeys.map(({ id, name }) => ({ value: id, label: name || t('unnamed') }))}
        onChange={(event) => onChoose(event.currentTarget.value as JourneyId)}
      />
      {canEdit ? (
        <>
          <TextInput
            label={t('field.journeyName')}
            flex="1 1 16rem"
            maw={{ sm: '24rem' }}
            maxLength={500}
            value={name.draft}
            onChange={(event) => name.write(event.currentTarget.value)}
            onBlur={name.settle}
          />
          <NativeSelect
            label={t('profile')}
            flex="1 1 12rem"
            miw={0}
            maw={{ sm: '18rem' }}
            value={journey.profileId ?? ''}
            data={[{ value: '', label: t('noProfile') }, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(event) => write({ profileId: profiles.find(({ id }) => id === event.currentTarget.value)?.id })}
          />
          <NativeSelect
            label={t('state.label')}
            value={journey.state}
            data={journeyStates.map((state) => ({ value: state, label: t(`state.${state}`) }))}
            onChange={(event) => write({ state: event.currentTarget.value === 'target' ? 'target' : 'today' })}
          />
          <JourneyMenu journey={journey} onChoose={onChoose} />
        </>
      ) : (
        <>
          <Badge tt="none">{t(`state.${journey.state}`)}</Badge>
          {profileName && (
            <Badge tt="none" variant="light">
              {profileName}
            </Badge>
          )}
        </>
      )}
    </Group>
  )
}

const JourneyMenu = ({ journey, onChoose }: JourneyBarProps) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const workshop = useWorkshop((whole) => whole)
  const remove = useRemove()
  const duplicate = () => {
    const id = duplicateJourney(doc, workshop, journey.id, t('copyOf', { name: journey.name }).slice(0, 500))
    if (id) onChoose(id)
  }
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {t('actions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconPlus size={14} />}
          onClick={() => onChoose(addRecord(doc, 'journeys', { name: t('newJourney'), state: 'today' }))}
        >
          {t('addJourney')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={duplicate}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => remove('journeys', journey.id, journey.name)}>
          {t('deleteJourney')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
