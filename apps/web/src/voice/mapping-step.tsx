import { mappingProblems, type ObservationSource } from '@filrouge/domain'
import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { ImportCounts } from './import-counts.tsx'
import { IntervalStep } from './interval-step.tsx'
import { MappingTable } from './mapping-table.tsx'
import { hasResults, saveSurvey } from './save-survey.ts'
import type { ImportState, useImport } from './use-import.ts'
import { useNumbers } from './use-numbers.ts'
import { VerbatimOptions } from './verbatim-options.tsx'

interface MappingStepProps {
  state: Extract<ImportState, { step: 'mapping' }>
  actions: Omit<ReturnType<typeof useImport>, 'state' | 'choose'>
  onDone: () => void
}

/** Says what each column means, shows what will be kept, and adds it to the workshop. */
export const MappingStep = ({ state, actions, onDone }: MappingStepProps) => {
  const { t } = useTranslation('voice')
  const { doc, undoManager } = useWorkshopContext()
  const { count } = useNumbers()
  const [name, setName] = useState(state.fileName.replace(/\.\w+$/, '').slice(0, 200))
  const [origin, setOrigin] = useState('')
  const [source, setSource] = useState<ObservationSource>('survey')
  const { mapping, summary } = state
  const problems = mappingProblems(mapping)
  const hasTexts = mapping.some(({ role }) => role === 'verbatim')
  const confirm = () => {
    if (!summary) return
    try {
      undoManager.stopCapturing()
      saveSurvey(doc, summary, { name: name.trim(), origin: origin.trim(), importedAt: new Date(), source })
      undoManager.stopCapturing()
      notifications.show({
        message: hasResults(summary)
          ? t('added', { name: name.trim() })
          : t('verbatimsAdded', { count: summary.verbatims.length }),
      })
      onDone()
    } catch {
      notifications.show({ color: 'red', message: t('notAdded') })
    }
  }
  const delimiter = state.delimiter === '\t' ? t('tab') : t('sign', { sign: state.delimiter })
  return (
    <Stack>
      <Title order={2} size="h3">
        {t('mappingTitle')}
      </Title>
      <Text size="sm">{t('fileFacts', { file: state.fileName, n: count(state.rows), delimiter })}</Text>
      <Text size="sm" c="dimmed">
        {t('mappingHint')}
      </Text>
      <Group grow>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={500}
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('origin')}
          value={origin}
          maxLength={500}
          onChange={(event) => setOrigin(event.currentTarget.value)}
        />
      </Group>
      <MappingTable mapping={mapping} samples={state.samples} onChange={actions.setMapping} />
      {problems.map((problem) => (
        <Alert key={JSON.stringify(problem)} color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t(`problems.${problem.code}`, { column: 'column' in problem ? problem.column : '' })}
        </Alert>
      ))}
      {hasTexts && (
        <VerbatimOptions source={source} onSource={setSource} limit={state.verbatimLimit} onLimit={actions.setVerbatimLimit} />
      )}
      <div aria-live="polite">
        {summary && <ImportCounts summary={summary} />}
        {!summary && problems.length === 0 && <Text c="dimmed">{t('computing')}</Text>}
      </div>
      {summary?.drivers?.status === 'ok' && (
        <IntervalStep drivers={summary.drivers} drawn={state.drawn} onDraw={actions.drawIntervals} onStop={actions.stopDrawing} />
      )}
      <Group>
        <Button disabled={!summary || summary.keptCount === 0 || name.trim() === '' || state.drawn !== null} onClick={confirm}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
