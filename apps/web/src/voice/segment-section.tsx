import { mostSegments, type Survey } from '@filrouge/domain'
import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { SegmentOutcomes } from './segment-outcomes.tsx'
import { SegmentTouchpoints } from './segment-touchpoints.tsx'
import { useNumbers } from './use-numbers.ts'

/** What each group of respondents says, and which groups are too small to be shown. */
export const SegmentSection = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('voice')
  const { count } = useNumbers()
  const { segments } = survey
  if (!segments) return null
  const { column, groups, masked, threshold, results } = segments
  const isTooMany = groups > mostSegments
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('segments.title', { column })}
      </Title>
      {isTooMany && <Text size="sm">{t('segments.tooMany', { groups: count(groups), most: mostSegments })}</Text>}
      {results.length > 0 && <SegmentOutcomes survey={survey} results={results} />}
      {results.length > 0 && <SegmentTouchpoints survey={survey} results={results} />}
      {!isTooMany && masked > 0 && (
        <Text size="sm" c="dimmed">
          {t('segments.masked', { count: masked, threshold })}
        </Text>
      )}
    </Stack>
  )
}
