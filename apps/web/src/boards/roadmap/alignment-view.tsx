import { type StrategicIntent, strategicIntents, type Workstream } from '@filrouge/domain'
import { Anchor, Badge, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './alignment.module.css'
import { useBoardView } from './board-view.ts'

const WorkstreamLine = ({ workstream }: { workstream: Workstream }) => {
  const { open, titleOf } = useBoardView()
  return (
    <UnstyledButton className={classes.workstream} onClick={() => open(workstream.id)}>
      <span className={classes.rank}>{workstream.rank ?? '–'}</span>
      <span>{titleOf(workstream)}</span>
    </UnstyledButton>
  )
}

/** One strategic intent with the workstreams that serve it. */
const IntentCard = ({ intent, serving }: { intent: StrategicIntent; serving: readonly Workstream[] }) => {
  const { t } = useTranslation('roadmapPlan')
  const { t: tBoard } = useTranslation('roadmap')
  const { workshopId } = useWorkshopContext()
  const { decimal } = useFormat()
  const { kind, name, source, today, target } = intent
  return (
    <li className={classes.card} data-unserved={serving.length === 0}>
      <div className={classes.head}>
        <Anchor component={Link} to={evidenceLocation(workshopId, source)} c="var(--fr-ink)" fw={600}>
          {name || tBoard('unnamed')} <IconArrowUpRight size={13} aria-hidden />
        </Anchor>
        <Badge size="sm" variant="light" color="gray" c="var(--fr-ink)" tt="none">
          {t(`alignment.kind.${kind}`)}
          {target !== null && ` ${decimal(today ?? 0)} → ${decimal(target)}`}
        </Badge>
      </div>
      {serving.length === 0 ? (
        <Text size="sm" c="var(--fr-caution)">
          <IconAlertTriangle size={14} aria-hidden /> {t('alignment.unserved')}
        </Text>
      ) : (
        serving.map((workstream) => <WorkstreamLine key={workstream.id} workstream={workstream} />)
      )}
    </li>
  )
}

/** Intents that workstreams serve, and workstreams that serve none. */
export const AlignmentView = () => {
  const { t } = useTranslation('roadmapPlan')
  const { roadmap, workshop } = useBoardView()
  const active = roadmap.workstreams.filter(({ status }) => status !== 'rejected')
  const intents = strategicIntents(workshop)
  const aimless = active.filter((workstream) => workstream.intents.length === 0)
  return (
    <div className={classes.columns}>
      <section>
        <Title order={3} size="h5" mb="xs">
          {t('alignment.intents', { count: intents.length })}
        </Title>
        {intents.length === 0 && <Text c="dimmed">{t('alignment.noIntent')}</Text>}
        <ul className={classes.list}>
          {intents.map((intent) => (
            <IntentCard
              key={intent.theme}
              intent={intent}
              serving={active.filter((workstream) => workstream.intents.includes(intent.theme))}
            />
          ))}
        </ul>
      </section>
      <section>
        <Title order={3} size="h5" mb="xs">
          {t('alignment.aimless', { count: aimless.length })}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {aimless.length === 0 ? t('alignment.allAimed') : t('alignment.aimlessHelp')}
        </Text>
        <Stack gap={4}>
          {aimless.map((workstream) => (
            <div key={workstream.id} className={classes.aimless}>
              <WorkstreamLine workstream={workstream} />
              <StatusBadge status={workstream.status} />
            </div>
          ))}
        </Stack>
      </section>
    </div>
  )
}
