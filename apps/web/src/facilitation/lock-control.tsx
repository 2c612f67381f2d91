import type { BoardKind } from '@filrouge/domain'
import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core'
import { IconLock, IconLockOpen2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardLocks } from '../sync/board-lock.tsx'
import { useCan } from '../sync/permission.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { lockBoard } from './api.ts'
import { useFacilitationCommand } from './use-facilitation.ts'

interface Props {
  kind: BoardKind
  title: string
  /** An icon alone, for a board's title bar on the whiteboard. */
  isCompact?: boolean
}

const LockedBadge = ({ isCompact }: { isCompact: boolean }) => {
  const { t } = useTranslation('facilitation')
  return (
    <Tooltip label={t('lock.forYou')} multiline maw={280}>
      <Badge size={isCompact ? 'xl' : 'lg'} variant="light" color="gray" leftSection={<IconLock size={14} aria-hidden />}>
        {t('lock.locked')}
      </Badge>
    </Tooltip>
  )
}

const LockButton = ({ kind, title, isCompact = false }: Props) => {
  const { t } = useTranslation('facilitation')
  const { workshopId } = useWorkshopContext()
  const { isLocked } = useBoardLocks()(kind)
  const { mutate, isPending } = useFacilitationCommand(workshopId, (next: boolean) => lockBoard(workshopId, kind, next))
  const toggle = () => mutate(!isLocked)
  const Icon = isLocked ? IconLock : IconLockOpen2
  const label = t(isLocked ? 'lock.unlockNamed' : 'lock.lockNamed', { board: title })
  if (isCompact) {
    return (
      <Tooltip label={t(isLocked ? 'lock.unlock' : 'lock.lock')} withinPortal>
        <ActionIcon
          size="lg"
          variant={isLocked ? 'filled' : 'subtle'}
          aria-pressed={isLocked}
          aria-label={label}
          loading={isPending}
          onClick={toggle}
        >
          <Icon size={22} />
        </ActionIcon>
      </Tooltip>
    )
  }
  return (
    <Button
      size="compact-sm"
      variant={isLocked ? 'filled' : 'default'}
      leftSection={<Icon size={16} aria-hidden />}
      aria-pressed={isLocked}
      loading={isPending}
      onClick={toggle}
    >
      {t(isLocked ? 'lock.unlock' : 'lock.lock')}
    </Button>
  )
}

/** A board's lock: facilitators turn it, the others see that it is shut. */
export const LockControl = (props: Props) => {
  const { isLocked } = useBoardLocks()(props.kind)
  if (useCan('lockBoard')) return <LockButton {...props} />
  return isLocked ? <LockedBadge isCompact={props.isCompact ?? false} /> : null
}
