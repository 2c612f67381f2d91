import type { Move } from '@filrouge/domain'
import { IconArrowDown, IconArrowUp, IconEqual, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './strategic-canvas.module.css'

const icons = { eliminate: IconX, reduce: IconArrowDown, raise: IconArrowUp, create: IconPlus, keep: IconEqual }

/** A move by its icon and its word. */
export const MoveMark = ({ move, isDecided = false }: { move: Move; isDecided?: boolean }) => {
  const { t } = useTranslation('strategicCanvas')
  const Icon = icons[move]
  return (
    <span className={classes.move} data-move={move}>
      <Icon size={13} aria-hidden />
      {t(`move.${move}`)}
      {isDecided && ` (${t('move.overridden')})`}
    </span>
  )
}
