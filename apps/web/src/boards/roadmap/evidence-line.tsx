import { type Need, type SourceRef, supportOf } from '@filrouge/domain'
import { Anchor, Badge, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconArrowUpRight, IconChartBar, IconQuote, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
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
  const name = recordName(workshop, source.collection, source.id) || t('unnamed')
  return (
    <Anchor
      component={Link}
      size="xs"
      c="var(--fr-info)"
      to={evidenceLocation(workshopId, source)}
      aria-label={t('why.jumpTo', { name })}
    >
      {name} <IconArrowUpRight size={12} aria-hidden />
    </Anchor>
  )
}

/** What stands behind the need beside its own cells: words heard, votes revealed, answers measured. */
const Support = ({ need }: { need: Need }) => {
  const { t } = useTranslation('roadmapPlan')
  const { workshopId } = useWorkshopContext()
  const { workshop } = useBoardView()
  const { decimal, percent, whole } = useFormat()
  const { verbatims, votes, measures } = useMemo(() => supportOf(workshop, need), [workshop, need])
  if (verbatims.length + votes.length + measures.length === 0) return null
  return (
    <ul className={classes.support} aria-label={t('support.title')}>
      {verbatims.map(({ id, text }) => (
        <li key={id}>
          <IconQuote size={13} aria-hidden />
          <Link to={evidenceLocation(workshopId, { collection: 'observations', id })}>{text}</Link>
        </li>
      ))}
      {votes.map(({ id, field, all }) => (
        <li key={id}>
          <IconUsers size={13} aria-hidden />
          {t('support.vote', {
            field: t(`support.field.${field}` as 'support.field.current'),
            n: all?.n,
            median: decimal(all?.median ?? 0),
          })}
        </li>
      ))}
      {measures.map(({ survey, column, n, mean, share }) => (
        <li key={`${survey.id} ${column}`}>
          <IconChartBar size={13} aria-hidden />
          <Link to={evidenceLocation(workshopId, { collection: 'surveys', id: survey.id })}>
            {t(share === null ? 'support.measure' : 'support.driver', {
              survey: survey.name,
              column,
              n: whole(n),
              mean: mean === null ? '–' : decimal(mean),
              share: percent(share ?? 0),
            })}
          </Link>
        </li>
      ))}
    </ul>
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
        <Support need={need} />
      </Stack>
    </Group>
  )
}
