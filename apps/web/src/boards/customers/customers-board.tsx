import { targetPriorities } from '@filrouge/domain'
import { Button, Group, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BlindRound } from '../../rounds/blind-round.tsx'
import { OpenRoundButton } from '../../rounds/open-round-button.tsx'
import { useRunningRound } from '../../rounds/use-rounds.ts'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import classes from './customers.module.css'
import { OpportunitiesView } from './opportunities-view.tsx'
import { PriorityList } from './priority-list.tsx'
import { PriorityPicture } from './priority-picture.tsx'
import { ProfileCard } from './profile-card.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'
import { useVote } from './use-vote.ts'
import { VerbatimsView } from './verbatims-view.tsx'

const views = ['profiles', 'opportunities', 'verbatims'] as const
type View = (typeof views)[number]
const scored = ['profiles', 'expectations'] as const

const NoProfile = ({ onStart }: { onStart: () => void }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  return (
    <EmptyBoard title={t('empty.title')} text={canEdit ? t('empty.text') : t('empty.observer')}>
      {canEdit && <Button onClick={onStart}>{t('empty.start')}</Button>}
    </EmptyBoard>
  )
}

/** Picture, ranking and cards of the profiles, those left for later at the end. */
const ProfilesView = ({ onVerbatims }: { onVerbatims: (profileId: string) => void }) => {
  const { t } = useTranslation('customers')
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const { addProfile } = useCustomerEdits()
  const priorities = useMemo(() => targetPriorities(profiles), [profiles])
  if (profiles.length === 0) return <NoProfile onStart={addProfile} />
  const groups = [
    { key: 'now', title: t('groups.now'), members: profiles.filter(({ notNow }) => notNow !== true) },
    { key: 'notNow', title: t('groups.notNow'), members: priorities.notNow },
  ]
  return (
    <>
      <div className={classes.priorities}>
        <PriorityPicture priorities={priorities} />
        <PriorityList priorities={priorities} />
      </div>
      {groups.map(
        ({ key, title, members }) =>
          members.length > 0 && (
            <section key={key} aria-label={title}>
              <h2 className={classes.groupTitle}>{title}</h2>
              <div className={classes.cards}>
                {members.map((profile) => (
                  <ProfileCard key={profile.id} profile={profile} onVerbatims={() => onVerbatims(profile.id)} />
                ))}
              </div>
            </section>
          ),
      )}
    </>
  )
}

/** What can be done on the view that is shown, and the way to the others. */
const CustomersBar = ({ view, onView }: { view: View; onView: (view: View) => void }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { addProfile } = useCustomerEdits()
  const { profileItems, expectationItems } = useVote()
  const isScoring = useRunningRound(scored) !== undefined
  return (
    <Group justify="space-between">
      <Group gap="xs">
        {canEdit && view === 'profiles' && <AddButton onClick={addProfile}>{t('profile.add')}</AddButton>}
        {!isScoring && view === 'profiles' && <OpenRoundButton items={profileItems} label={t('profile.vote')} />}
        {!isScoring && view === 'opportunities' && <OpenRoundButton items={expectationItems} label={t('expectation.vote')} />}
        <HardQuestions board="customers" />
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={t('view.label')}
        value={view}
        onChange={onView}
        data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
      />
    </Group>
  )
}

/** Who our customers are, whom to serve first, what they expect and what they say. */
export const CustomersBoard = ({ host }: BoardProps) => {
  const observations = useWorkshop((workshop) => workshop.observations)
  const { describe } = useVote()
  const focus = host === 'page' ? new URLSearchParams(location.search).get('focus') : null
  const [view, setView] = useState<View>(observations.some(({ id }) => id === focus) ? 'verbatims' : 'profiles')
  const [voiceOf, setVoiceOf] = useState('')
  return (
    <BoardFrame host={host}>
      <BlindRound collections={scored} describe={describe} isEager={host === 'page'}>
        <CustomersBar view={view} onView={setView} />
        {view === 'profiles' && (
          <ProfilesView
            onVerbatims={(profileId) => {
              setVoiceOf(profileId)
              setView('verbatims')
            }}
          />
        )}
        {view === 'opportunities' && <OpportunitiesView />}
        {view === 'verbatims' && <VerbatimsView profileId={voiceOf} onProfile={setVoiceOf} />}
      </BlindRound>
    </BoardFrame>
  )
}
