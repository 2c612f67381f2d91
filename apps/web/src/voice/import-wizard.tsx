import { Alert, Button, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../sync/workshop-context.tsx'
import { FileDrop } from './file-drop.tsx'
import { MappingStep } from './mapping-step.tsx'
import { useImport } from './use-import.ts'
import { useNumbers } from './use-numbers.ts'

/** From a CSV file to a survey of the workshop: choose, map, check, confirm. */
export const ImportWizard = ({ onDone, canCancel }: { onDone: () => void; canCancel: boolean }) => {
  const { t } = useTranslation('voice')
  const { count } = useNumbers()
  const maskingThreshold = useWorkshop((workshop) => workshop.settings.maskingThreshold)
  const { state, choose, ...actions } = useImport(maskingThreshold)
  if (state.step === 'mapping') return <MappingStep state={state} actions={actions} onDone={onDone} />
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
