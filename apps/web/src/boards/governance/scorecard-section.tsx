import type { IndicatorId, IntentScore, Scorecard, StrategicIntent, Workstream } from '@filrouge/domain'
import { Anchor, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { Section } from '../parts/section.tsx'
import stacking from '../parts/stacking-table.module.css'
import { StatusBadge } from '../parts/status-badge.tsx'
import { workstreamTitle } from '../parts/workstream-title.ts'
import classes from './governance.module.css'
import { IndicatorForm } from './indicator-form.tsx'
import { IntentRow } from './intent-row.tsx'
import { useGovernanceEdits } from './use-governance-edits.ts'

const OrphanList = ({ title, hint, children }: { title: string; hint: string; children: ReactNode }) => (
  <div className={classes.orphans}>
    <Title order={4} size="h6">
      <IconAlertTriangle size={15} aria-hidden /> {title}
    </Title>
    <Text size="sm" c="dimmed">
      {hint}
    </Text>
    <ul>{children}</ul>
  </div>
)

/** Intents that no workstream serves. */
const Unserved = ({ intents }: { intents: readonly StrategicIntent[] }) => {
  const { t } = useTranslation('governance')
  const { workshopId } = useWorkshopContext()
  if (intents.length === 0) return null
  return (
    <OrphanList title={t('orphans.unserved')} hint={t('orphans.unservedHint')}>
      {intents.map(({ theme, name, source }) => (
        <li key={theme}>
          <Anchor component={Link} size="sm" to={evidenceLocation(workshopId, source)}>
            {name || t('unnamed')}
          </Anchor>
        </li>
      ))}
    </OrphanList>
  )
}

/** Workstreams that serve no intent. */
const Aimless = ({ workstreams }: { workstreams: readonly Workstream[] }) => {
  const { t } = useTranslation('governance')
  const { t: tRoadmap } = useTranslation('roadmap')
  if (workstreams.length === 0) return null
  return (
    <OrphanList title={t('orphans.aimless')} hint={t('orphans.aimlessHint')}>
      {workstreams.map((workstream) => (
        <li key={workstream.id}>
          {workstreamTitle(tRoadmap, workstream)} <StatusBadge status={workstream.status} />
        </li>
      ))}
    </OrphanList>
  )
}

/** Intents, workstreams: what stands alone on either side. */
const Orphans = ({ card }: { card: Scorecard }) => {
  const { t } = useTranslation('governance')
  if (card.intents.length === 0) return null
  const isWhole = card.unserved.length === 0 && card.aimless.length === 0
  return (
    <section aria-label={t('orphans.title')}>
      <Title order={3} size="h5" mb={4}>
        {t('orphans.title')}
      </Title>
      {isWhole && (
        <Text size="sm" className={classes.settled}>
          <IconCircleCheck size={16} aria-hidden /> {t('orphans.none')}
        </Text>
      )}
      <div className={classes.columns}>
        <Unserved intents={card.unserved} />
        <Aimless workstreams={card.aimless} />
      </div>
    </section>
  )
}

/** Each strategic intent with what measures it and what is done for it. */
export const ScorecardSection = ({ card }: { card: Scorecard }) => {
  const { t } = useTranslation('governance')
  const { add } = useGovernanceEdits()
  const indicators = useWorkshop((workshop) => workshop.indicators)
  const [openId, setOpenId] = useState<IndicatorId | null>(null)
  const opened = indicators.find(({ id }) => id === openId)
  const addIndicator = ({ intent: { kind, source } }: IntentScore) => {
    const about = kind === 'dimension' ? { dimensionId: source.id as never } : { factorId: source.id as never }
    setOpenId(add('indicators', { name: t('indicator.fresh'), measures: 'outcome', ...about }))
  }
  return (
    <Section title={t('scorecard.title')} help={card.intents.length === 0 ? t('scorecard.none') : t('scorecard.help')}>
      {card.intents.length > 0 && (
        <table className={`${stacking.table} ${classes.scorecard}`}>
          <thead>
            <tr>
              {(['intent', 'indicators', 'workstreams', 'progress'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`scorecard.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {card.intents.map((score) => (
              <IntentRow key={score.intent.theme} score={score} onOpenIndicator={setOpenId} onAddIndicator={addIndicator} />
            ))}
          </tbody>
        </table>
      )}
      <Orphans card={card} />
      {opened && <IndicatorForm indicator={opened} onClose={() => setOpenId(null)} />}
    </Section>
  )
}
