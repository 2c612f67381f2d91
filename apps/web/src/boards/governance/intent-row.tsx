import type { IntentScore, MeanProgress, Workstream } from '@filrouge/domain'
import { Anchor, Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { useFormat } from '../parts/use-format.ts'
import { workstreamTitle } from '../parts/workstream-title.ts'
import classes from './governance.module.css'
import { IndicatorLine } from './indicator-line.tsx'
import { ProgressBar } from './progress-bar.tsx'

/** Workstreams shown before the rest is asked for. */
const shownAtFirst = 3

const IntentHead = ({ score: { intent } }: { score: IntentScore }) => {
  const { t } = useTranslation('governance')
  const { workshopId } = useWorkshopContext()
  const { decimal } = useFormat()
  const name = intent.name || t('unnamed')
  const figure = (level: number | null) => (level === null ? '?' : decimal(level))
  return (
    <>
      <span className={classes.kind} data-kind={intent.kind}>
        {t(`scorecard.kind.${intent.kind}`)}
      </span>
      <Anchor
        component={Link}
        to={evidenceLocation(workshopId, intent.source)}
        fw={650}
        c="inherit"
        title={t('scorecard.open', { name })}
      >
        {name}
      </Anchor>
      {intent.kind !== 'dimension' && (
        <Text size="sm" c="dimmed">
          {t('scorecard.levels', {
            today: intent.kind === 'create' && intent.today === null ? '0' : figure(intent.today),
            target: figure(intent.target),
          })}
        </Text>
      )}
    </>
  )
}

const WorkstreamLine = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('governance')
  const { t: tRoadmap } = useTranslation('roadmap')
  const { percent } = useFormat()
  const progress = workstream.decision?.progressPercent
  return (
    <li className={classes.workstream}>
      <span>{workstreamTitle(tRoadmap, workstream)}</span>
      <StatusBadge status={workstream.status} />
      <span className={classes.percent} title={t('scorecard.columns.progress')}>
        {progress === undefined ? '?' : percent(progress / 100)}
      </span>
    </li>
  )
}

const Mean = ({ kind, mean }: { kind: 'results' | 'actions'; mean: MeanProgress }) => {
  const { t } = useTranslation(['governance', 'parts'])
  const { percent } = useFormat()
  const said = mean.progress === null ? t('scorecard.unknown') : percent(mean.progress)
  const title = t(`scorecard.${kind}`)
  return (
    <div className={classes.mean}>
      <Text size="sm" fw={600}>
        {t('labelled', { ns: 'parts', label: title, text: said })}
      </Text>
      <ProgressBar label={t('scorecard.progress', { title, percent: said })} progress={mean.progress} />
      <Text size="xs" c="dimmed">
        {t(`scorecard.${kind}Known`, { known: mean.known, count: mean.total })}
      </Text>
    </div>
  )
}

interface IntentRowProps {
  score: IntentScore
  onOpenIndicator: (id: IntentScore['indicators'][number]['indicator']['id']) => void
  onAddIndicator: (score: IntentScore) => void
}

/** One intent: what measures it, what is done for it, how far both are. */
export const IntentRow = ({ score, onOpenIndicator, onAddIndicator }: IntentRowProps) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const [isWhole, setWhole] = useState(false)
  const { intent, indicators, workstreams, results, actions } = score
  const shown = isWhole ? workstreams : workstreams.slice(0, shownAtFirst)
  const hidden = workstreams.length - shown.length
  return (
    <tr>
      <th scope="row">
        <IntentHead score={score} />
      </th>
      <td data-label={t('scorecard.columns.indicators')}>
        {indicators.length === 0 && <span className={classes.lack}>{t('scorecard.noIndicator')}</span>}
        <ul className={classes.plain}>
          {indicators.map((scored) => (
            <IndicatorLine key={scored.indicator.id} scored={scored} onOpen={onOpenIndicator} />
          ))}
        </ul>
        {canEdit && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPlus size={12} aria-hidden />}
            aria-label={t('indicator.addFor', { name: intent.name || t('unnamed') })}
            onClick={() => onAddIndicator(score)}
          >
            {t('indicator.add')}
          </Button>
        )}
      </td>
      <td data-label={t('scorecard.columns.workstreams')}>
        {workstreams.length === 0 && <span className={classes.lack}>{t('scorecard.noWorkstream')}</span>}
        <ul className={classes.plain}>
          {shown.map(({ workstream }) => (
            <WorkstreamLine key={workstream.id} workstream={workstream} />
          ))}
        </ul>
        {workstreams.length > shownAtFirst && (
          <Button size="compact-xs" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('scorecard.less') : t('scorecard.more', { count: hidden })}
          </Button>
        )}
      </td>
      <td data-label={t('scorecard.columns.progress')}>
        <Mean kind="results" mean={results} />
        <Mean kind="actions" mean={actions} />
      </td>
    </tr>
  )
}
