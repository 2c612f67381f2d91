import type { Workstream } from '@filrouge/domain'
import { Group, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DraftNumber, DraftText } from '../../ui/draft-field.tsx'
import { useBoardView } from './board-view.ts'
import { IntentLinks } from './intent-links.tsx'
import { SmartLetters } from './smart-letters.tsx'

/** The objective of a workstream and how it will be known, with what it lacks to be SMART. */
export const ObjectiveForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { canEdit, edits } = useBoardView()
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
        onCommit={(objective) => edits.decide(id, { objective: objective || undefined })}
      />
      <Group grow align="flex-start">
        <DraftText
          label={t('objective.indicator')}
          disabled={!canEdit}
          value={decision?.objectiveIndicator ?? ''}
          onCommit={(objectiveIndicator) => edits.decide(id, { objectiveIndicator: objectiveIndicator || undefined })}
        />
        <DraftText
          label={t('objective.unit')}
          disabled={!canEdit}
          value={decision?.objectiveUnit ?? ''}
          onCommit={(objectiveUnit) => edits.decide(id, { objectiveUnit: objectiveUnit || undefined })}
        />
      </Group>
      <Group grow align="flex-start">
        <DraftNumber
          label={t('objective.baseline')}
          disabled={!canEdit}
          value={decision?.objectiveBaseline}
          onCommit={(objectiveBaseline) => edits.decide(id, { objectiveBaseline })}
        />
        <DraftNumber
          label={t('objective.target')}
          disabled={!canEdit}
          value={decision?.objectiveTarget}
          onCommit={(objectiveTarget) => edits.decide(id, { objectiveTarget })}
        />
        <TextInput
          type="date"
          label={t('objective.due')}
          disabled={!canEdit}
          value={decision?.objectiveDue ?? ''}
          onChange={(event) => edits.decide(id, { objectiveDue: event.currentTarget.value || undefined })}
        />
      </Group>
      <Group grow align="flex-start">
        <DraftNumber
          label={tPlan('objective.floor')}
          disabled={!canEdit}
          value={decision?.objectiveFloor}
          onCommit={(objectiveFloor) => edits.decide(id, { objectiveFloor })}
        />
        <DraftNumber
          label={tPlan('objective.ceiling')}
          disabled={!canEdit}
          value={decision?.objectiveCeiling}
          onCommit={(objectiveCeiling) => edits.decide(id, { objectiveCeiling })}
        />
      </Group>
      <IntentLinks workstream={workstream} />
      <SmartLetters workstream={workstream} />
    </Stack>
  )
}
