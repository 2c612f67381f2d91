import { type Attribute, platformGapKinds, platformGapOf } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import classes from './experience-platform.module.css'
import { useLevels } from './use-levels.ts'

/** The four gaps of an attribute in figures and words; a gap that nobody can know yet says so. */
export const GapChips = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation('experiencePlatform')
  const { signed } = useLevels()
  return (
    <dl className={classes.gaps}>
      {platformGapKinds.map((kind) => {
        const gap = platformGapOf(attribute, kind)
        const tone = gap === undefined ? 'unknown' : gap > 0 ? 'lost' : 'held'
        return (
          <div key={kind} data-tone={tone} title={t(`gapHint.${kind}`)}>
            <dt>{t(`gap.${kind}`)}</dt>
            <dd>{gap === undefined ? '?' : signed(-gap)}</dd>
          </div>
        )
      })}
    </dl>
  )
}
