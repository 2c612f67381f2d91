import { Anchor, Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { romeSoftSkills } from './rome-soft-skills.ts'
import { useMapEdits } from './use-map-edits.ts'

/** Chooses soft skills from the public list; those already on the map cannot be added twice. */
export const RomePicker = ({ onClose }: { onClose: () => void }) => {
  const { t, i18n } = useTranslation('competencyMap')
  const competencies = useWorkshop((workshop) => workshop.competencies)
  const { addSoftSkills } = useMapEdits()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const present = new Set(competencies.map(({ romeCode }) => romeCode))
  const wanted = romeSoftSkills.filter(({ code }) => chosen.includes(code) && !present.has(code))
  const language = i18n.language.startsWith('en') ? 'en' : 'fr'
  const add = () => {
    addSoftSkills(wanted)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('rome.title')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack onKeyDown={(event) => event.stopPropagation()}>
        <Text size="sm" c="dimmed">
          {t('rome.origin')}{' '}
          <Anchor size="sm" href="https://www.francetravail.org/opendata" target="_blank" rel="noreferrer">
            France Travail
          </Anchor>
        </Text>
        <Checkbox.Group value={[...chosen]} onChange={setChosen}>
          <Stack gap="xs">
            {romeSoftSkills.map((skill) => (
              <Checkbox
                key={skill.code}
                value={skill.code}
                disabled={present.has(skill.code)}
                label={skill[language].name + (present.has(skill.code) ? ` (${t('rome.present')})` : '')}
                description={skill[language].definition}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={wanted.length === 0} onClick={add}>
            {t('rome.add', { number: wanted.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
