import type { Profile } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import classes from './customers.module.css'
import { type ProfileSegment, segmentsOfProfile } from './segments-of-profile.ts'
import { useFigures } from './use-figures.ts'

const Outcome = ({ segment: { outcome } }: Pick<ProfileSegment, 'segment'>) => {
  const { t } = useTranslation('customers')
  const { count, percent, score, signed } = useFigures()
  if (!outcome) return t('measured.masked')
  const n = t('measured.n', { n: count(outcome.n) })
  if (outcome.nps) return `NPS ${signed(outcome.nps.nps)} ± ${score(outcome.nps.margin)} (${n})`
  if (outcome.ces !== undefined) return `CES ${score(outcome.ces)} / 7 (${n})`
  return outcome.csat === undefined ? n : `CSAT ${percent(outcome.csat)} (${n})`
}

/** What surveys measured of the customers that a profile groups, each on its own scale. */
export const MeasuredLines = ({ profile }: { profile: Profile }) => {
  const { t } = useTranslation('customers')
  const surveys = useWorkshop((workshop) => workshop.surveys)
  const found = segmentsOfProfile(surveys, profile.id)
  if (found.length === 0) return null
  return (
    <section aria-label={t('measured.title')} className={classes.measured}>
      {found.map(({ survey, segment, name }) => (
        <p key={`${survey.id} ${segment.value}`}>
          <strong>
            <Outcome segment={segment} />
          </strong>{' '}
          <span className={classes.measuredFrom}>{t('measured.from', { survey: survey.name, segment: name })}</span>
        </p>
      ))}
    </section>
  )
}
