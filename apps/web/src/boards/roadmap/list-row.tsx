import type { Workstream } from '@filrouge/domain'
import { Badge, Checkbox, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconPinFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusBadge } from '../parts/status-badge.tsx'
import classes from './roadmap-list.module.css'
import type { RowModel } from './row-model.ts'
import { barrierDropTarget } from './take-note.ts'

const Moved = ({ by }: { by: number }) => {
  const { t } = useTranslation('roadmapPlan')
  if (by === 0) return null
  const Icon = by > 0 ? IconArrowUp : IconArrowDown
  return (
    <span className={classes.moved} data-up={by > 0}>
      <Icon size={12} aria-hidden />
      <span aria-hidden>{Math.abs(by)}</span>
      <span className={classes.spoken}>{t(by > 0 ? 'list.movedUp' : 'list.movedDown', { count: Math.abs(by) })}</span>
    </span>
  )
}

const Flags = ({ isCritical, isOrphaned, flaws }: Pick<RowModel, 'isCritical' | 'isOrphaned' | 'flaws'>) => {
  const { t } = useTranslation('roadmap')
  return (
    <>
      {isCritical && (
        <Badge size="xs" variant="outline" tt="none" color="thread" c="var(--fr-thread)">
          {t('timeline.critical')}
        </Badge>
      )}
      {isOrphaned && (
        <Badge size="xs" variant="light" color="orange" c="var(--fr-caution)" tt="none">
          {t('list.orphaned')}
        </Badge>
      )}
      {flaws > 0 && !isOrphaned && (
        <span className={classes.flaws}>
          <IconAlertTriangle size={13} aria-hidden /> {t('list.flaws', { count: flaws })}
        </span>
      )}
    </>
  )
}

interface ListRowProps extends RowModel {
  canEdit: boolean
  isChosen: boolean
  onOpen: (id: Workstream['id']) => void
  onChoose: (id: Workstream['id'], isChosen: boolean) => void
}

/** One workstream of the list; drawn again only when it reads otherwise. */
export const ListRow = memo((row: ListRowProps) => {
  const { t } = useTranslation('roadmap')
  const { id, title, canEdit, isChosen, onOpen, onChoose } = row
  return (
    <tr
      className={classes.row}
      data-record-id={id}
      data-drop-target={barrierDropTarget(id)}
      data-rejected={row.status === 'rejected'}
      data-chosen={isChosen}
    >
      <td className={classes.rank}>
        <span className={classes.rankNumber}>{row.rank ?? '–'}</span>
        {row.isPinned && <IconPinFilled size={12} aria-label={t('list.pinned')} className={classes.pin} />}
        <Moved by={row.moved} />
      </td>
      <td className={classes.name}>
        <UnstyledButton className={classes.title} onClick={() => onOpen(id)}>
          {title}
        </UnstyledButton>
        <div className={classes.meta}>
          {row.theme && <span>{row.theme}</span>}
          <span>{row.needs}</span>
          <Flags isCritical={row.isCritical} isOrphaned={row.isOrphaned} flaws={row.flaws} />
        </div>
      </td>
      <td className={classes.benefit}>
        <span className={classes.track} aria-hidden>
          <span className={classes.fill} style={{ width: `${row.benefitWidth}%` }} />
        </span>
        <span className={classes.number}>{row.benefit}</span>
      </td>
      <td className={classes.number} data-label={t('list.columns.effort')}>
        {row.effort}
        {!row.isEffortEstimated && <span className={classes.assumed}> {t('list.assumed')}</span>}
      </td>
      <td className={classes.number} data-label={t('list.columns.priority')}>
        {row.score}
      </td>
      <td data-label={t('list.columns.owner')} className={row.owner ? undefined : classes.missing}>
        {row.owner || t('list.noOwner')}
      </td>
      <td className={classes.number} data-label={t('list.columns.quarter')}>
        {row.when || t('list.notScheduled')}
      </td>
      <td className={classes.status}>
        <StatusBadge status={row.status} />
      </td>
      {canEdit && (
        <td className={classes.choose}>
          <Checkbox
            size="xs"
            aria-label={t('list.choose', { title })}
            checked={isChosen}
            onChange={(event) => onChoose(id, event.currentTarget.checked)}
          />
        </td>
      )}
    </tr>
  )
})
