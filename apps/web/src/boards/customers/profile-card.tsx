import { type Profile, profilePriority } from '@filrouge/domain'
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RevealedScoresButton } from '../../rounds/revealed-scores-button.tsx'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CardHead } from '../parts/card-head.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { NumberField } from '../parts/number-field.tsx'
import classes from './customers.module.css'
import { ExpectationList } from './expectation-list.tsx'
import { MeasuredLines } from './measured-line.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'
import { useFigures } from './use-figures.ts'
import { priorityItems } from './use-vote.ts'

const bounds = { sharePercent: 100, potential: 10, effort: 10 } as const

/** Share, potential and effort, with the priority that follows. */
const Scores = ({ profile }: { profile: Profile }) => {
  const { t } = useTranslation('customers')
  const { score } = useFigures()
  const { setProfile } = useCustomerEdits()
  const priority = profilePriority(profile)
  return (
    <div className={classes.scores}>
      {(['sharePercent', 'potential', 'effort'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`profile.${field}`)}
          anchors={t(`anchor.${field}`)}
          value={profile[field]}
          min={0}
          max={bounds[field]}
          onWrite={(value) => setProfile(profile.id, { [field]: value })}
        />
      ))}
      <p className={classes.cardPriority}>
        <span className={classes.cardPriorityName}>{t('ranking.priority')}</span>
        <strong>{priority === undefined ? '?' : score(priority)}</strong>
      </p>
    </div>
  )
}

/** One profile: who these customers are, what they expect and how much they matter. */
export const ProfileCard = ({ profile, onVerbatims }: { profile: Profile; onVerbatims: () => void }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const observations = useWorkshop((workshop) => workshop.observations)
  const { writeProfile, setProfile, remove } = useCustomerEdits()
  const name = profile.name || t('profile.unnamed')
  const voices = observations.filter(({ kind, profileId }) => kind === 'verbatim' && profileId === profile.id).length
  return (
    <article
      className={classes.card}
      aria-label={name}
      data-record-id={profile.id}
      data-drop-target={`profile:${profile.id}`}
      data-not-now={profile.notNow === true}
      tabIndex={-1}
    >
      <CardHead
        label={t('profile.name')}
        placeholder={t('profile.unnamed')}
        value={profile.name}
        removeLabel={t('remove', { name })}
        onWrite={(next) => writeProfile(profile.id, { name: next })}
        onRemove={() => remove({ collection: 'profiles', record: profile })}
      />
      <div className={classes.situation}>
        <LiveText
          isLong
          label={t('profile.situation')}
          placeholder={t('profile.situationHint')}
          value={profile.situation}
          onWrite={(situation) => writeProfile(profile.id, { situation })}
        />
      </div>
      <div className={classes.quote}>
        <LiveText
          isLong
          label={t('profile.quote')}
          placeholder={t('profile.quoteHint')}
          value={profile.quote}
          onWrite={(quote) => writeProfile(profile.id, { quote })}
        />
      </div>
      <Scores profile={profile} />
      <RevealedScoresButton items={priorityItems([profile])} name={name} />
      <Switch
        size="sm"
        label={t('profile.notNow')}
        checked={profile.notNow === true}
        disabled={!canEdit}
        onChange={(event) => setProfile(profile.id, { notNow: event.currentTarget.checked || undefined })}
      />
      <MeasuredLines profile={profile} />
      <ExpectationList profile={profile} />
      <button type="button" className={classes.voices} onClick={onVerbatims}>
        {t('profile.voices', { count: voices })}
      </button>
    </article>
  )
}
