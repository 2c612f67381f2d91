import { leadershipAlignment, scorecard, type Workshop } from '@filrouge/domain'
import { Alert, Group } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useToday } from '../../ui/today.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import stacking from '../parts/stacking-table.module.css'
import { useLiveRoadmap } from '../parts/use-derivation.ts'
import { AlignmentSection } from './alignment-section.tsx'
import { BarriersSection } from './barriers-section.tsx'
import { CommunicationsSection } from './communications-section.tsx'
import { DecisionsSection } from './decisions-section.tsx'
import { Glance } from './glance.tsx'
import classes from './governance.module.css'
import { RaciSection } from './raci-section.tsx'
import { ReviewSection } from './review-section.tsx'
import { ScorecardSection } from './scorecard-section.tsx'
import { SponsorsSection } from './sponsors-section.tsx'

const isUntouched = ({ sponsors, loggedDecisions, barriers, communications, settings }: Workshop): boolean =>
  sponsors.length + loggedDecisions.length + barriers.length + communications.length === 0 &&
  settings.nextReview === undefined &&
  settings.reviewCadenceMonths === undefined

/** Who decides, how we know that we succeed, and when we look again. */
export const GovernanceBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { workshop, roadmap } = useLiveRoadmap()
  const today = useToday()
  const card = useMemo(() => scorecard(workshop, roadmap), [workshop, roadmap])
  const alignment = useMemo(() => leadershipAlignment(workshop), [workshop])
  const { settings, sponsors } = workshop
  const { workstreams } = roadmap
  return (
    <BoardFrame host={host} className={stacking.container}>
      <Group justify="space-between">
        <HardQuestions board="governance" />
      </Group>
      {isUntouched(workshop) && (
        <Alert color="gray" role="note" title={t('intro.title')}>
          {t(canEdit ? 'intro.text' : 'intro.observer')}
        </Alert>
      )}
      <Glance settings={settings} today={today} sponsorCount={sponsors.length} card={card} alignment={alignment} />
      <ScorecardSection card={card} />
      <RaciSection workstreams={workstreams} />
      <div className={classes.columns}>
        <SponsorsSection workstreams={workstreams} />
        <ReviewSection settings={settings} today={today} />
      </div>
      <AlignmentSection alignment={alignment} />
      <div className={classes.columns}>
        <DecisionsSection today={today} />
        <BarriersSection workstreams={workstreams} />
      </div>
      <CommunicationsSection />
    </BoardFrame>
  )
}
