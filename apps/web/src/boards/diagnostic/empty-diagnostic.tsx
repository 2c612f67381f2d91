import { starterCodes } from '@filrouge/domain'
import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { useDiagnosticEdits } from './use-diagnostic-edits.ts'

/** What to do first on a diagnostic without statements. */
export const EmptyDiagnostic = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const { addStarters, addStatement } = useDiagnosticEdits()
  const count = starterCodes.length
  return (
    <Stack align="center" gap="sm" py="xl" ta="center" maw={620} mx="auto">
      <Title order={2} size="h3">
        {t('empty.title')}
      </Title>
      <Text c="dimmed">{canEdit ? t('empty.text', { count }) : t('empty.observer')}</Text>
      {canEdit && (
        <Group justify="center">
          <Button onClick={() => void addStarters()}>{t('empty.starters', { count })}</Button>
          <Button variant="default" onClick={() => onOpen(addStatement('customerOrientation'))}>
            {t('empty.own')}
          </Button>
        </Group>
      )}
      <HardQuestions board="diagnostic" />
    </Stack>
  )
}
