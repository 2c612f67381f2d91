import { importancePerformance, type Survey } from '@filrouge/domain'
import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ImportancePicture } from '../boards/parts/importance-picture.tsx'
import { useNumbers } from './use-numbers.ts'

/** Performance of different scales is made comparable: 0 at the lowest box, 1 at the highest. */
const itemsOf = ({ drivers, touchpoints }: Survey) => {
  const shares = new Map(drivers?.status === 'ok' ? drivers.shares.map(({ column, share }) => [column, share]) : [])
  return touchpoints.flatMap(({ column, mean, scaleMin, scaleMax }) => {
    const importance = shares.get(column)
    if (importance === undefined || mean === null) return []
    return [{ column, importance, performance: (mean - scaleMin) / (scaleMax - scaleMin) }]
  })
}

/** The touchpoints of a survey by importance and performance. */
export const SurveyImportance = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('voice')
  const { percent } = useNumbers()
  const items = itemsOf(survey)
  const found = importancePerformance(items)
  if (!found || items.length < 2) return null
  const labels = new Map(survey.touchpoints.map(({ column, label }) => [column, label || column]))
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('picture')}
      </Title>
      <Text size="sm">{t('pictureRule')}</Text>
      <ImportancePicture
        found={found}
        nameOf={(column) => labels.get(column) ?? column}
        title={t('picture')}
        axes={{ importance: t('importance'), performance: t('performance') }}
        say={({ importance, performance }) => `${percent(importance)}, ${percent(performance)}`}
      />
    </Stack>
  )
}
