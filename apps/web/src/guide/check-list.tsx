import type { StageCheck } from '@filrouge/domain'
import { Anchor, Text } from '@mantine/core'
import { IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import classes from './guide.module.css'
import { ProgressMark } from './progress-mark.tsx'
import { checkAddress } from './stage-screens.ts'

interface CheckListProps {
  checks: readonly StageCheck[]
  /** Says how to do what is not done yet. */
  withHow?: boolean
  /** Marks what a trustworthy roadmap cannot do without. */
  withStars?: boolean
}

/** What a stage asks for, how far each thing is, and how to do it. */
export const CheckList = ({ checks, withHow = false, withStars = true }: CheckListProps) => {
  const { t } = useTranslation('guide')
  const { workshopId } = useWorkshopContext()
  return (
    <ul className={classes.checks}>
      {checks.map((check) => (
        <li key={check.code}>
          <ProgressMark state={check.state} />
          <div>
            <Anchor component={Link} size="sm" c="inherit" to={checkAddress(workshopId, check)}>
              {t(`check.${check.code}.title`)}
            </Anchor>
            {withStars && check.isEssential && (
              <span className={classes.star} role="img" aria-label={t('essential')} title={t('essential')}>
                <IconStarFilled size={10} aria-hidden />
              </span>
            )}
            {withHow && check.state !== 'done' && (
              <Text size="xs" c="dimmed" lh={1.35}>
                {t(`check.${check.code}.how`)}
              </Text>
            )}
          </div>
          <span className={classes.count}>
            {check.state === 'done' ? check.done : t('count', { done: check.done, wanted: check.enough })}
          </span>
        </li>
      ))}
    </ul>
  )
}
