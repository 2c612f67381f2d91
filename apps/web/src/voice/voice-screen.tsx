import { Button, Group, NavLink, Stack, Text, Title } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { ImportWizard } from './import-wizard.tsx'
import { SurveyResults } from './survey-results.tsx'
import classes from './voice.module.css'

const Empty = () => {
  const { t } = useTranslation('voice')
  const { canEdit } = useWorkshopContext()
  return (
    <div>
      <Title order={2} size="h3">
        {t('emptyTitle')}
      </Title>
      <Text maw={640}>{canEdit ? t('emptyHint') : t('readOnly')}</Text>
    </div>
  )
}

/** Surveys of the workshop: import, results, and the moments their ratings speak of. */
export const VoiceScreen = () => {
  const { t } = useTranslation('voice')
  const { canEdit } = useWorkshopContext()
  const surveys = useWorkshop((workshop) => workshop.surveys)
  const [params, setParams] = useSearchParams()
  const isAsked = params.has('import')
  const [isChosen, setChosenImport] = useState(false)
  const isImporting = isChosen || isAsked
  const [wizard, setWizard] = useState(0)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = surveys.find(({ id }) => id === chosenId) ?? surveys.at(-1)
  const finish = () => {
    setChosenImport(false)
    if (isAsked) setParams({}, { replace: true })
    setChosenId(null)
    setWizard((count) => count + 1)
  }
  const isWizardOpen = canEdit && (isImporting || surveys.length === 0)
  return (
    <main className={classes.screen}>
      <Stack className={classes.inner} gap="lg">
        <Group justify="space-between">
          <div>
            <Title order={1} size="h2">
              {t('title')}
            </Title>
            <Text c="dimmed">{t('intro')}</Text>
          </div>
          {canEdit && !isWizardOpen && (
            <Button leftSection={<IconFileUpload size={18} aria-hidden />} onClick={() => setChosenImport(true)}>
              {t('import')}
            </Button>
          )}
        </Group>
        {surveys.length === 0 && <Empty />}
        {isWizardOpen && <ImportWizard key={wizard} onDone={finish} canCancel={isImporting} />}
        {!isWizardOpen && surveys.length > 1 && (
          <Group component="nav" aria-label={t('surveys')} gap="xs">
            {surveys.map(({ id, name }) => (
              <NavLink
                key={id}
                w="auto"
                component="button"
                label={name}
                active={id === chosen?.id}
                onClick={() => setChosenId(id)}
              />
            ))}
          </Group>
        )}
        {!isWizardOpen && chosen && <SurveyResults key={chosen.id} survey={chosen} />}
      </Stack>
    </main>
  )
}
