import type { Survey } from '@filrouge/domain'
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { DriverBars } from './driver-bars.tsx'
import { removeSurvey } from './save-survey.ts'
import { SegmentSection } from './segment-section.tsx'
import { SurveyImportance } from './survey-importance.tsx'
import { TouchpointTable } from './touchpoint-table.tsx'
import { useNumbers } from './use-numbers.ts'

const Figure = ({ name, value, hints }: { name: string; value: string; hints: readonly string[] }) => (
  <Paper withBorder p="md" miw={180}>
    <Text size="sm" c="dimmed">
      {name}
    </Text>
    <Text fz={32} fw={700} lh={1.2}>
      {value}
    </Text>
    {hints.map((hint) => (
      <Text key={hint} size="sm">
        {hint}
      </Text>
    ))}
  </Paper>
)

const OutcomeFigures = ({ outcome }: { outcome: NonNullable<Survey['outcome']> }) => {
  const { t } = useTranslation('voice')
  const { count, decimal, percent, points, signed } = useNumbers()
  const { nps, csat, ces, mean } = outcome
  const n = t('answers', { n: count(outcome.n) })
  return (
    <Group align="stretch">
      {nps && (
        <Figure
          name={t('nps')}
          value={signed(nps.nps)}
          hints={[
            t('points', { margin: points(nps.margin) }),
            t('promoters', { promoters: percent(nps.promoters), detractors: percent(nps.detractors) }),
            n,
          ]}
        />
      )}
      {csat !== undefined && <Figure name={t('csat')} value={percent(csat)} hints={[t('csatHint'), n]} />}
      {ces !== undefined && <Figure name={t('ces')} value={decimal(ces)} hints={[t('cesHint'), n]} />}
      {mean !== null && ces === undefined && <Figure name={t('mean')} value={decimal(mean)} hints={[outcome.column, n]} />}
    </Group>
  )
}

/** Everything one survey says. */
export const SurveyResults = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('voice')
  const { doc, undoManager, canEdit } = useWorkshopContext()
  const { count } = useNumbers()
  const remove = () => {
    const restore = removeSurvey(doc, undoManager, survey)
    const id = `survey-removed-${survey.id}`
    const undo = () => {
      restore()
      notifications.hide(id)
    }
    notifications.show({
      id,
      autoClose: 10_000,
      message: (
        <Group justify="space-between">
          <Text size="sm">{t('removed', { name: survey.name })}</Text>
          <Button size="compact-sm" variant="default" onClick={undo}>
            {t('undo')}
          </Button>
        </Group>
      ),
    })
  }
  return (
    <Stack component="section" aria-label={survey.name} gap="lg">
      <Group justify="space-between">
        <div>
          <Title order={2} size="h3">
            {survey.name}
          </Title>
          <Text size="sm" c="dimmed">
            {t('surveyFacts', { kept: count(survey.keptCount), rows: count(survey.rowCount) })}
            {survey.origin && ` · ${survey.origin}`}
            {survey.weightColumn && ` · ${t('weighted', { column: survey.weightColumn })}`}
          </Text>
        </div>
        {canEdit && (
          <Button variant="subtle" color="red" leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
            {t('remove')}
          </Button>
        )}
      </Group>
      {survey.outcome ? <OutcomeFigures outcome={survey.outcome} /> : <Text>{t('noOutcome')}</Text>}
      <SegmentSection survey={survey} />
      <DriverBars survey={survey} />
      <SurveyImportance survey={survey} />
      <TouchpointTable survey={survey} />
    </Stack>
  )
}
