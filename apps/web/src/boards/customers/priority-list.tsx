import { type Profile, priorityQuadrant, type TargetPriorities } from '@filrouge/domain'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './customers.module.css'
import { useCustomerEdits } from './use-customer-edits.ts'
import { useFigures } from './use-figures.ts'

const middle = { potential: 5, effort: 5 }

interface ApartProps {
  profiles: readonly Profile[]
  title: string
  action: string
  onAct: (profile: Profile) => void
}

/** Profiles that stand outside the picture, each with the way back onto it. */
const Apart = ({ profiles, title, action, onAct }: ApartProps) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  if (profiles.length === 0) return null
  return (
    <section aria-label={title} className={classes.apart}>
      <h3>{title}</h3>
      <ul>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <span>{profile.name || t('profile.unnamed')}</span>
            {canEdit && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`${action}: ${profile.name}`}
                onClick={() => onAct(profile)}
              >
                {action}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The picture in words: ranks, then those that nobody scored, then those left for later. */
export const PriorityList = ({ priorities }: { priorities: TargetPriorities }) => {
  const { t } = useTranslation('customers')
  const { score } = useFigures()
  const { setProfile } = useCustomerEdits()
  return (
    <div className={classes.ranking}>
      <section aria-label={t('ranking.title')}>
        <h3>{t('ranking.title')}</h3>
        <p className={classes.note}>{t('ranking.rule')}</p>
        <ol>
          {priorities.ranked.map(({ profile, priority, rank }) => (
            <li key={profile.id} value={rank}>
              <span>
                <strong>{profile.name || t('profile.unnamed')}</strong>
                <small>{t(`quadrant.${priorityQuadrant(profile) ?? 'leave'}`)}</small>
              </span>
              <span className={classes.priority} title={t('ranking.priority')}>
                {score(priority)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <Apart
        profiles={priorities.unrated}
        title={t('ranking.unrated')}
        action={t('ranking.place')}
        onAct={({ id, potential, effort }) =>
          setProfile(id, { potential: potential ?? middle.potential, effort: effort ?? middle.effort })
        }
      />
      <Apart
        profiles={priorities.notNow}
        title={t('ranking.notNow')}
        action={t('ranking.resume')}
        onAct={({ id }) => setProfile(id, { notNow: undefined })}
      />
    </div>
  )
}
