import { maturityLevels, type PillarProfile as Profile } from '@filrouge/domain'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { onePerPlace, ScaleTrack, type TrackMark } from '../../ui/scale-track.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './diagnostic.module.css'

/** Levels 1 to 5 with their names, above the tracks. */
export const MaturityAxis = () => {
  const { t } = useTranslation('diagnostic')
  return (
    <div className={classes.axis} aria-hidden>
      {maturityLevels.map((level) => (
        <span key={level}>
          <b>{level}</b>
          <span className={classes.axisName}>{t(`maturity.level${level}`)}</span>
        </span>
      ))}
    </div>
  )
}

/** Today against aspired, pillar by pillar: the picture to project. */
export const PillarProfile = ({ profiles }: { profiles: readonly Profile[] }) => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  const unknown = t('notScored')
  return (
    <figure className={classes.figure} aria-label={t('profile.title')}>
      <figcaption className={classes.caption}>
        <div>
          <Text component="h2" fw={650} size="lg">
            {t('profile.title')}
          </Text>
          <Text size="sm" c="dimmed">
            {t('profile.caption')}
          </Text>
        </div>
        <Legend />
      </figcaption>
      <div className={classes.rows}>
        <div className={classes.row}>
          <span />
          <MaturityAxis />
          <span className={classes.gapHead}>{t('gap')}</span>
        </div>
        {profiles.map(({ pillar, current, aspired, revealed, statements }) => {
          const name = t(`pillar.${pillar}`)
          const marks: TrackMark[] = [
            ...(aspired === null ? [] : [{ value: aspired, look: 'aim' as const, text: decimal(aspired) }]),
            ...(current === null ? [] : [{ value: current, look: 'now' as const, text: decimal(current) }]),
          ]
          const values = {
            current: current === null ? unknown : decimal(current),
            aspired: aspired === null ? unknown : decimal(aspired),
          }
          return (
            <div key={pillar} className={classes.row}>
              <span className={classes.pillarName}>
                {name}
                <small>
                  {revealed < statements.length
                    ? t('profile.partly', { count: revealed, total: statements.length })
                    : t(`pillarHint.${pillar}`)}
                </small>
              </span>
              <ScaleTrack min={1} max={5} marks={onePerPlace(marks)} isLarge label={t('profile.point', { name, ...values })} />
              <Gap current={current ?? undefined} aspired={aspired ?? undefined} />
            </div>
          )
        })}
      </div>
    </figure>
  )
}

const Legend = () => {
  const { t } = useTranslation('diagnostic')
  return (
    <span className={classes.legend}>
      <span>
        <i className={classes.legendMark} data-look="now" /> {t('current')}
      </span>
      <span>
        <i className={classes.legendMark} data-look="aim" /> {t('aspired')}
      </span>
    </span>
  )
}

/** How far today is from what is aimed at. */
export const Gap = ({ current, aspired }: { current: number | undefined; aspired: number | undefined }) => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  if (current === undefined || aspired === undefined) return <span className={classes.gap}>–</span>
  const gap = aspired - current
  return (
    <span className={classes.gap} data-wide={gap >= 1.5 || undefined}>
      {gap > 0 ? t('profile.gapValue', { value: decimal(gap) }) : t('profile.noGap')}
    </span>
  )
}
