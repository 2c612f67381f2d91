import { type Attribute, type Indicator, missingMeasures } from '@filrouge/domain'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './experience-platform.module.css'

/** Which indicators an attribute still lacks, in words. */
export const MissingMarks = ({ attribute, indicators }: { attribute: Attribute; indicators: readonly Indicator[] }) => {
  const { t } = useTranslation('experiencePlatform')
  const missing = missingMeasures(attribute, indicators)
  return (
    <p className={classes.missing} data-complete={missing.length === 0}>
      {missing.length === 0 ? <IconCircleCheck size={15} aria-hidden /> : <IconAlertTriangle size={15} aria-hidden />}
      {missing.length === 0 ? t('measured') : missing.map((measure) => t(`missing.${measure}`)).join(' ')}
    </p>
  )
}
