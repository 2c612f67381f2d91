import type { ProgressState } from '@filrouge/domain'
import { IconCircleCheckFilled, IconCircleDashed, IconCircleHalf2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './guide.module.css'

const icons = { done: IconCircleCheckFilled, started: IconCircleHalf2, missing: IconCircleDashed } as const

/** How far something is: by shape first, then by colour. */
export const ProgressMark = ({ state, size = 16 }: { state: ProgressState; size?: number }) => {
  const { t } = useTranslation('guide')
  const Icon = icons[state]
  return (
    <span className={classes.mark} data-state={state} role="img" aria-label={t(`state.${state}`)} title={t(`state.${state}`)}>
      <Icon size={size} aria-hidden />
    </span>
  )
}
