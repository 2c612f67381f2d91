import type { BoardKind, GatheringScreen } from '@filrouge/domain'
import { Button, Divider, Popover, Stack, Switch, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconFocusCentered, IconPresentation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardLocks } from '../sync/board-lock.tsx'
import { bringEveryone, lockBoard } from './api.ts'
import classes from './facilitation.module.css'
import { TimerStarter } from './timer-starter.tsx'
import { useFacilitationCommand } from './use-facilitation.ts'

const Section = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <Stack gap={6} component="section" aria-label={title}>
    <Text size="xs" fw={650} c="dimmed" aria-hidden>
      {title}
    </Text>
    {children}
  </Stack>
)

const BoardLockSwitches = ({ workshopId, boards }: { workshopId: string; boards: readonly BoardKind[] }) => {
  const { t } = useTranslation(['shell', 'facilitation'])
  const lockOf = useBoardLocks()
  const { mutate } = useFacilitationCommand(workshopId, (board: BoardKind) =>
    lockBoard(workshopId, board, !lockOf(board).isLocked),
  )
  return (
    <Section title={t('lock.section', { ns: 'facilitation' })}>
      {boards.map((board) => (
        <Switch
          key={board}
          size="sm"
          labelPosition="left"
          styles={{ body: { justifyContent: 'space-between' } }}
          label={t(`boards.${board}`, { ns: 'shell' })}
          checked={lockOf(board).isLocked}
          onChange={() => mutate(board)}
        />
      ))}
    </Section>
  )
}

interface Props {
  workshopId: string
  boards: readonly BoardKind[]
  /** The screen where this facilitator is, and its name; null where nobody can be brought. */
  here: { screen: GatheringScreen; title: string } | null
}

/** What a facilitator does to lead a group: bring everyone here, give time, lock boards. */
export const FacilitateMenu = ({ workshopId, boards, here }: Props) => {
  const { t } = useTranslation('facilitation')
  const [isOpen, menu] = useDisclosure(false)
  const { mutate, isPending } = useFacilitationCommand(
    workshopId,
    (screen: GatheringScreen) => bringEveryone(workshopId, screen),
    () => {
      menu.close()
      notifications.show({ message: t('gather.done', { screen: here?.title ?? '' }) })
    },
  )
  return (
    <Popover
      opened={isOpen}
      onChange={menu.toggle}
      position="bottom-end"
      width={330}
      offset={10}
      withinPortal
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          px={10}
          className={classes.menu ?? ''}
          aria-label={t('menu.button')}
          onClick={menu.toggle}
        >
          <IconPresentation size={16} aria-hidden />
          <span className={classes.menuName}>{t('menu.button')}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('menu.title')} mah="80vh" style={{ overflowY: 'auto' }}>
        <Stack gap="sm">
          {here && (
            <Button
              leftSection={<IconFocusCentered size={18} />}
              loading={isPending}
              onClick={() => mutate(here.screen)}
              data-autofocus
            >
              {t('gather.here')}
            </Button>
          )}
          <Section title={t('timer.section')}>
            <TimerStarter workshopId={workshopId} onStarted={menu.close} />
          </Section>
          <Divider />
          <BoardLockSwitches workshopId={workshopId} boards={boards} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
