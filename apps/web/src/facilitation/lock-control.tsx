import type { BoardKind } from '@filrouge/domain'
import { ActionIcon, Badge, Button, ThemeIcon, Tooltip } from '@mantine/core'
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
  /** An icon alone of so many pixels, for a board on the whiteboard; a button with words where left out. */
  iconSize?: number
}

const LockedMark = ({ iconSize }: Pick<Props, 'iconSize'>) => {
  const { t } = useTranslation('facilitation')
  return (
    <Tooltip label={t('lock.forYou')} multiline maw={280} withinPortal>
      {iconSize === undefined ? (
        <Badge size="lg" variant="light" color="gray" leftSection={<IconLock size={14} aria-hidden />}>
          {t('lock.locked')}
        </Badge>
      ) : (
        <ThemeIcon size={iconSize} variant="light" color="gray" role="img" aria-label={t('lock.locked')}>
          <IconLock size={iconSize * 0.6} />
        </ThemeIcon>
      )}
    </Tooltip>
  )
}

const LockButton = ({ kind, title, iconSize }: Props) => {
  const { t } = useTranslation('facilitation')
  const { workshopId } = useWorkshopContext()
  const { isLocked } = useBoardLocks()(kind)
  const { mutate, isPending } = useFacilitationCommand(workshopId, (next: boolean) => lockBoard(workshopId, kind, next))
  const toggle = () => mutate(!isLocked)
  const Icon = isLocked ? IconLock : IconLockOpen2
  const label = t(isLocked ? 'lock.unlockNamed' : 'lock.lockNamed', { board: title })
  if (iconSize !== undefined) {
    return (
      <Tooltip label={t(isLocked ? 'lock.unlock' : 'lock.lock')} withinPortal>
        <ActionIcon
          size={iconSize}
          variant={isLocked ? 'filled' : 'default'}
          aria-pressed={isLocked}
          aria-label={label}
          loading={isPending}
          onClick={toggle}
        >
          <Icon size={iconSize * 0.6} />
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
  return isLocked ? <LockedMark {...(props.iconSize === undefined ? {} : { iconSize: props.iconSize })} /> : null
}
