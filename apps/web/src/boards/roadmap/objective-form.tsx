import type { Workstream } from '@filrouge/domain'
import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DraftNumber, DraftText } from '../../ui/draft-field.tsx'
import { useDecide } from '../parts/use-decide.ts'
import { useBoardView } from './board-view.ts'
import { SmartLetters } from './smart-letters.tsx'

/** The objective of a workstream and how it will be known, with what it lacks to be SMART. */
export const ObjectiveForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useBoardView()
  const decide = useDecide()
  const { id, decision } = workstream
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('objective.help')}
      </Text>
      <DraftText
        label={t('objective.text')}
        disabled={!canEdit}
        value={decision?.objective ?? ''}
        onCommit={(objective) => decide(id, { objective: objective || undefined })}
      />
      <Group grow align="flex-start">
        <DraftText
          label={t('objective.indicator')}
          disabled={!canEdit}
          value={decision?.objectiveIndicator ?? ''}
          onCommit={(objectiveIndicator) => decide(id, { objectiveIndicator: objectiveIndicator || undefined })}
        />
        <DraftText
          label={t('objective.unit')}
          disabled={!canEdit}
          value={decision?.objectiveUnit ?? ''}
          onCommit={(objectiveUnit) => decide(id, { objectiveUnit: objectiveUnit || undefined })}
        />
      </Group>
      <Group grow align="flex-start">
        <DraftNumber
          label={t('objective.baseline')}
          disabled={!canEdit}
          value={decision?.objectiveBaseline}
          onCommit={(objectiveBaseline) => decide(id, { objectiveBaseline })}
        />
        <DraftNumber
          label={t('objective.target')}
          disabled={!canEdit}
          value={decision?.objectiveTarget}
          onCommit={(objectiveTarget) => decide(id, { objectiveTarget })}
        />
        <TextInput
          type="date"
          label={t('objective.due')}
          disabled={!canEdit}
          value={decision?.objectiveDue ?? ''}
          onChange={(event) => decide(id, { objectiveDue: event.currentTarget.value || undefined })}
        />
      </Group>
      <SmartLetters workstream={workstream} />
    </Stack>
  )
}
