import { starterCodes } from '@filrouge/domain'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { useDiagnosticEdits } from './use-diagnostic-edits.ts'

/** What to do first on a diagnostic without statements. */
export const EmptyDiagnostic = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const { addStarters, addStatement } = useDiagnosticEdits()
  const count = starterCodes.length
  return (
    <EmptyBoard title={t('empty.title')} text={canEdit ? t('empty.text', { count }) : t('empty.observer')}>
      {canEdit && (
        <Group justify="center">
          <Button onClick={() => void addStarters()}>{t('empty.starters', { count })}</Button>
          <Button variant="default" onClick={() => onOpen(addStatement('customerOrientation'))}>
            {t('empty.own')}
          </Button>
        </Group>
      )}
      <HardQuestions board="diagnostic" />
    </EmptyBoard>
  )
}
