import { type LeadershipAlignment, type ReviewState, reviewState, type Scorecard, type Settings } from '@filrouge/domain'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDayFormat } from '../parts/use-day-format.ts'
import { useFormat } from '../parts/use-format.ts'
import classes from './governance.module.css'

/** When the plan is looked at again, in words. */
export const useReviewText = () => {
  const { t } = useTranslation('governance')
  return (state: ReviewState): string => {
    if (state.state === 'missing') return t('review.missing')
    if (state.state === 'passed') return t('review.passed', { count: state.daysAgo })
    return state.daysLeft === 0 ? t('review.today') : t('review.left', { count: state.daysLeft })
  }
}

interface TileProps {
  title: string
  value: string
  note?: string | undefined
  isWarning?: boolean
}

const Tile = ({ title, value, note, isWarning = false }: TileProps) => (
  <div className={classes.tile} data-warning={isWarning}>
    <dt>{title}</dt>
    <dd>
      {isWarning && <IconAlertTriangle size={16} aria-hidden />} {value}
    </dd>
    {note && <dd className={classes.tileNote}>{note}</dd>}
  </div>
)

interface GlanceProps {
  settings: Settings
  today: string
  sponsorCount: number
  card: Scorecard
  alignment: LeadershipAlignment
}

/** What a leader reads in one minute. */
export const Glance = ({ settings, today, sponsorCount, card, alignment }: GlanceProps) => {
  const { t } = useTranslation(['governance', 'parts'])
  const { decimal } = useFormat()
  const formatDay = useDayFormat()
  const reviewText = useReviewText()
  const state = reviewState(settings, today)
  const total = card.intents.length
  const spreadOf = (spread: number | null) => (spread === null ? '?' : t('alignment.spread', { value: decimal(spread) }))
  const isScored = alignment.statements.length > 0
  return (
    <dl className={classes.glance} aria-label={t('glance.label')}>
      <Tile
        title={t('glance.review')}
        value={settings.nextReview ? formatDay(settings.nextReview) : reviewText(state)}
        note={settings.nextReview ? reviewText(state) : undefined}
        isWarning={state.state !== 'planned'}
      />
      <Tile
        title={t('glance.sponsors')}
        value={sponsorCount === 0 ? t('glance.sponsorsNone') : t('glance.sponsors', { count: sponsorCount })}
        isWarning={sponsorCount === 0}
      />
      <Tile
        title={t('glance.served')}
        value={total === 0 ? t('glance.servedNone') : t('glance.servedOf', { served: total - card.unserved.length, total })}
        isWarning={card.unserved.length > 0}
      />
      <Tile
        title={t('glance.agreement')}
        value={
          isScored
            ? t('labelled', { ns: 'parts', label: t('alignment.today'), text: spreadOf(alignment.todaySpread) })
            : t(alignment.isMasked ? 'alignment.masked' : 'alignment.unscored')
        }
        note={
          isScored
            ? t('labelled', { ns: 'parts', label: t('alignment.aspiration'), text: spreadOf(alignment.aspirationSpread) })
            : undefined
        }
      />
    </dl>
  )
}
