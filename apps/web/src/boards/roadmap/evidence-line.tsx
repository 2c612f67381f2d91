import type { Need, SourceRef } from '@filrouge/domain'
import { Anchor, Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { recordName } from '../parts/record-name.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import { needSentence } from './need-sentence.ts'
import classes from './roadmap.module.css'

const SourceLink = ({ source }: { source: SourceRef }) => {
  const { t } = useTranslation('roadmap')
  const { workshopId } = useWorkshopContext()
  const { workshop } = useBoardView()
  const navigate = useNavigate()
  const location = evidenceLocation(workshopId, source)
  const name = recordName(workshop, source.collection, source.id) || t('unnamed')
  if (!location)
    return (
      <Text size="xs" c="dimmed" span>
        {name}
      </Text>
    )
  return (
    <Anchor
      size="xs"
      c="var(--fr-info)"
      href={location}
      aria-label={t('why.jumpTo', { name })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        void navigate(location)
      }}
    >
      {name} <IconArrowUpRight size={12} aria-hidden />
    </Anchor>
  )
}

interface EvidenceLineProps {
  need: Need
  /** Null outside a workstream. */
  share: number | null
  isChosen: boolean
  onChoose: ((isChosen: boolean) => void) | null
}

/** One piece of evidence: what it says, how much it weighs, how sure it is, and the cells it comes from. */
export const EvidenceLine = ({ need, share, isChosen, onChoose }: EvidenceLineProps) => {
  const { t } = useTranslation('roadmap')
  const { workshop } = useBoardView()
  const { percent } = useFormat()
  const sentence = needSentence(t, workshop, need)
  return (
    <Group component="li" wrap="nowrap" align="flex-start" gap="sm" className={classes.evidence}>
      {onChoose && (
        <Checkbox
          mt={2}
          aria-label={t('why.choose', { sentence })}
          checked={isChosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      {share !== null && (
        <div className={classes.share}>
          <Text fw={650}>{percent(share)}</Text>
          <span className={classes.benefitTrack} aria-hidden>
            <span className={classes.benefitFill} style={{ width: `${share * 100}%` }} />
          </span>
        </div>
      )}
      <Stack gap={4} flex={1} miw={0}>
        <Text size="sm">{sentence}</Text>
        <Group gap={6}>
          <Badge size="sm" variant="light" color="gray" c="var(--fr-ink)" tt="none">
            {t(`kind.${need.kind}`)}
          </Badge>
          <Text size="xs" c="dimmed">
            {t('why.measures', {
              gap: percent(need.gap),
              importance: percent(need.importance),
              confidence: percent(need.confidence),
            })}
          </Text>
        </Group>
        <Group gap="sm">
          {need.sources.map((source) => (
            <SourceLink key={`${source.collection} ${source.id} ${source.field ?? ''}`} source={source} />
          ))}
        </Group>
      </Stack>
    </Group>
  )
}
