import { mappingProblems } from '@filrouge/domain'
import { Alert, Button, FileButton, Group, Progress, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { ImportCounts } from './import-counts.tsx'
import { MappingTable } from './mapping-table.tsx'
import { saveSurvey } from './save-survey.ts'
import { type ImportState, useImport } from './use-import.ts'
import { useNumbers } from './use-numbers.ts'
import classes from './voice.module.css'

const FileDrop = ({ onFile }: { onFile: (file: File) => void }) => {
  const { t } = useTranslation('voice')
  const [isOver, setOver] = useState(false)
  return (
    // The button inside is the keyboard's way; dropping is a shortcut for the mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      className={isOver ? `${classes.drop} ${classes.dropActive}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} leftSection={<IconFileUpload size={18} aria-hidden />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" mt="xs">
        {t('drop')}
      </Text>
    </div>
  )
}

type Mapping = Extract<ImportState, { step: 'mapping' }>

const MappingStep = ({
  state,
  setMapping,
  onDone,
}: {
  state: Mapping
  setMapping: ReturnType<typeof useImport>['setMapping']
  onDone: () => void
}) => {
  const { t } = useTranslation('voice')
  const { doc } = useWorkshopContext()
  const { count } = useNumbers()
  const [name, setName] = useState(state.fileName.replace(/\.\w+$/, '').slice(0, 200))
  const [origin, setOrigin] = useState('')
  const problems = mappingProblems(state.mapping)
  const confirm = () => {
    if (!state.summary) return
    try {
      saveSurvey(doc, state.summary, { name: name.trim(), origin: origin.trim(), importedAt: new Date() })
      notifications.show({ message: t('added', { name: name.trim() }) })
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
      <MappingTable mapping={state.mapping} samples={state.samples} onChange={setMapping} />
      {problems.map((problem) => (
        <Alert key={JSON.stringify(problem)} color="red" icon={<IconAlertTriangle aria-hidden />}>
          {t(`problems.${problem.code}`, { column: 'column' in problem ? problem.column : '' })}
        </Alert>
      ))}
      <div aria-live="polite">
        {state.summary && <ImportCounts summary={state.summary} />}
        {!state.summary && problems.length === 0 && <Text c="dimmed">{t('computing')}</Text>}
      </div>
      <Group>
        <Button disabled={!state.summary || state.summary.keptCount === 0 || name.trim() === ''} onClick={confirm}>
          {t('confirm')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

/** From a CSV file to a survey of the workshop: choose, map, check, confirm. */
export const ImportWizard = ({ onDone, canCancel }: { onDone: () => void; canCancel: boolean }) => {
  const { t } = useTranslation('voice')
  const { count } = useNumbers()
  const { state, choose, setMapping } = useImport()
  if (state.step === 'mapping') return <MappingStep state={state} setMapping={setMapping} onDone={onDone} />
  return (
    <Stack>
      {state.step === 'reading' ? (
        <Stack gap="xs" role="status">
          <Text>{t('reading', { file: state.fileName })}</Text>
          <Progress value={state.share * 100} aria-label={t('reading', { file: state.fileName })} />
          <Text size="sm">{t('rowsRead', { n: count(state.rows) })}</Text>
        </Stack>
      ) : (
        <FileDrop onFile={choose} />
      )}
      {state.step === 'choose' && state.failure && (
        <Alert role="alert" color="red" title={t('failure.title')} icon={<IconAlertTriangle aria-hidden />}>
          {t(`failure.${state.failure}`)}
        </Alert>
      )}
      {(canCancel || state.step === 'reading') && (
        <Button variant="default" onClick={onDone} style={{ alignSelf: 'start' }}>
          {t('cancel')}
        </Button>
      )}
    </Stack>
  )
}
