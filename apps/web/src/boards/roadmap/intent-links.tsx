import { strategicIntents, type Workstream } from '@filrouge/domain'
import { Checkbox, Fieldset, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'

/** The strategic intents that the workstream serves: by its evidence, or because people say so. */
export const IntentLinks = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmapPlan')
  const { t: tBoard } = useTranslation('roadmap')
  const { canEdit, edits, workshop } = useBoardView()
  const intents = strategicIntents(workshop)
  return (
    <Fieldset legend={t('objective.intents')} p="sm">
      {intents.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('alignment.noIntent')}
        </Text>
      )}
      <Stack gap={8}>
        {intents.map(({ theme, name }) => {
          const isLinked = workstream.decision?.intents[theme] === true
          const isServed = workstream.intents.includes(theme)
          return (
            <Checkbox
              key={theme}
              size="xs"
              label={name || tBoard('unnamed')}
              description={isServed && !isLinked ? t('objective.byEvidence') : undefined}
              checked={isServed}
              disabled={!canEdit || (isServed && !isLinked)}
              onChange={(event) =>
                edits.decide(workstream.id, { intents: { [theme]: event.currentTarget.checked ? true : undefined } })
              }
            />
          )
        })}
      </Stack>
    </Fieldset>
  )
}
