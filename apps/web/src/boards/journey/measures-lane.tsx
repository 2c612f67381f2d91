import { updateRecord } from '@filrouge/document'
import type { Moment } from '@filrouge/domain'
import { Badge, SimpleGrid, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RevealedScores } from '../../rounds/revealed-scores.tsx'
import { RevealedScoresButton } from '../../rounds/revealed-scores-button.tsx'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { numberFormat } from '../../ui/number-format.ts'
import { EvidenceMark } from '../parts/evidence-mark.tsx'
import { NumberField } from '../parts/number-field.tsx'
import classes from './journey.module.css'
import { satisfactionGap } from './journey-read-outs.ts'
import { useJourneyResults } from './results-context.ts'
import { momentItems } from './use-vote.ts'

type Measure = 'importance' | 'satisfaction' | 'targetSatisfaction' | 'competitorSatisfaction' | 'nps' | 'ces' | 'csat'

const bounds: Readonly<Record<Measure, readonly [number, number]>> = {
  importance: [0, 10],
  satisfaction: [0, 10],
  targetSatisfaction: [0, 10],
  competitorSatisfaction: [0, 10],
  nps: [-100, 100],
  ces: [1, 7],
  csat: [0, 100],
}

interface MeasureProps {
  moment: Moment
  isDetailed: boolean
}

const MeasureField = ({ moment, measure, isDetailed }: MeasureProps & { measure: Measure }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const [min, max] = bounds[measure]
  return (
    <NumberField
      label={t(`field.${measure}`)}
      anchors={isDetailed ? t(`anchors.${measure}`) : undefined}
      value={moment[measure]}
      min={min}
      max={max}
      onWrite={(value) => updateRecord(doc, 'moments', moment.id, { [measure]: value })}
    />
  )
}

/** Importance, satisfaction as lived and as targeted, and the best competitor's; with the gap and what surveys measure. */
export const SatisfactionLane = ({ moment, isDetailed }: MeasureProps) => {
  const { t, i18n } = useTranslation('journey')
  const { t: tParts } = useTranslation('parts')
  const gap = satisfactionGap(moment)
  const results = useJourneyResults()
  const measured = results.measured.get(moment.id)?.importance
  const quadrants = [
    { key: 'quadrantStated', quadrant: results.stated.get(moment.id) },
    { key: 'quadrantMeasured', quadrant: results.measuredQuadrants.get(moment.id) },
  ] as const
  const signed = numberFormat(i18n.language, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
  const percent = numberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 })
  return (
    <>
      <SimpleGrid cols={2} spacing={6} verticalSpacing={4}>
        {(['satisfaction', 'targetSatisfaction', 'competitorSatisfaction', 'importance'] as const).map((measure) => (
          <MeasureField key={measure} moment={moment} measure={measure} isDetailed={isDetailed} />
        ))}
      </SimpleGrid>
      {isDetailed ? (
        <Stack gap="xs" mt="xs">
          <RevealedScores items={momentItems([moment])} />
        </Stack>
      ) : (
        <RevealedScoresButton items={momentItems([moment])} name={moment.name || t('unnamed')} />
      )}
      {gap !== undefined && (
        <Badge
          mt={6}
          variant="light"
          tt="none"
          color={gap > 0 ? 'red' : 'green'}
          c={gap > 0 ? 'var(--fr-negative)' : 'var(--fr-positive)'}
        >
          {t('gap', { gap: signed(gap) })}
        </Badge>
      )}
      {measured !== undefined && (
        <Text size="xs" mt={4}>
          {t('measuredImportance', { share: percent(measured) })}
        </Text>
      )}
      {quadrants.map(
        ({ key, quadrant }) =>
          quadrant && (
            <p key={key} className={classes.quadrant} data-quadrant={quadrant}>
              {t(key, { quadrant: tParts(`quadrants.${quadrant}`) })}
            </p>
          ),
      )}
    </>
  )
}

/** NPS, CES and CSAT of a moment, and how sure we are of what is said of it. */
export const MeasuresLane = ({ moment, isDetailed }: MeasureProps) => {
  const { doc } = useWorkshopContext()
  return (
    <>
      <SimpleGrid cols={3} spacing={6} mb={6}>
        {(['nps', 'ces', 'csat'] as const).map((measure) => (
          <MeasureField key={measure} moment={moment} measure={measure} isDetailed={isDetailed} />
        ))}
      </SimpleGrid>
      <EvidenceMark evidence={moment.evidence} onWrite={(evidence) => updateRecord(doc, 'moments', moment.id, { evidence })} />
    </>
  )
}
