import type { Tool } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { statusIcon } from './tool-look.ts'
import classes from './tools-and-data.module.css'

/** A tool's status, by icon and word. */
export const StatusMark = ({ status }: { status: Tool['status'] }) => {
  const { t } = useTranslation('toolsAndData')
  const Icon = statusIcon[status]
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={14} aria-hidden /> {t(`status.${status}`)}
    </span>
  )
}
