import { Button, Center, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import {
  IconCalendarOff,
  IconDatabaseOff,
  IconDoorExit,
  IconLinkOff,
  IconLock,
  type IconProps,
  IconTrash,
  IconUserOff,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type ComponentType, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { ConnectionEnd } from '../sync/connection-end.ts'
import { dropLocalCopy } from '../sync/local-copy.ts'
import { forgetWorkshop } from './forget-workshop.ts'

/** What gives something up for good: asked twice, and offered last. */
type LastResort = 'dropUnsent' | 'forget'

interface Ending {
  icon: ComponentType<IconProps>
  /** Coming again may find it open. */
  canRetry?: true
  lastResort?: LastResort
}

const endings: Record<ConnectionEnd, Ending> = {
  sessionEnded: { icon: IconDoorExit, lastResort: 'forget' },
  removed: { icon: IconUserOff, lastResort: 'forget' },
  linkReplaced: { icon: IconLinkOff, lastResort: 'forget' },
  accessExpired: { icon: IconCalendarOff, canRetry: true, lastResort: 'forget' },
  workshopGone: { icon: IconTrash, lastResort: 'forget' },
  tooManyConnections: { icon: IconUsersGroup, canRetry: true },
  documentTooLarge: { icon: IconDatabaseOff, canRetry: true, lastResort: 'dropUnsent' },
  cannotJudge: { icon: IconLock, canRetry: true, lastResort: 'dropUnsent' },
  messageTooLarge: { icon: IconDatabaseOff, canRetry: true, lastResort: 'dropUnsent' },
  malformedMessage: { icon: IconDatabaseOff, canRetry: true, lastResort: 'dropUnsent' },
}

interface Ended {
  workshopId: string
  /** Called when this person drops their unsent edits. */
  onGiveUp?: (() => void) | undefined
}

const LastResortButton = ({ way, workshopId, onGiveUp }: Ended & { way: LastResort }) => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [isSure, setIsSure] = useState(false)
  const run = async () => {
    if (!isSure) return setIsSure(true)
    if (way === 'forget') {
      await forgetWorkshop(workshopId)
      navigate('/')
    } else {
      onGiveUp?.()
      await dropLocalCopy(workshopId)
      location.reload()
    }
  }
  return (
    <Button variant="subtle" color="red" onClick={() => void run()}>
      {t(isSure ? `ended.${way}Sure` : `ended.${way}`)}
    </Button>
  )
}

/** Why the workshop is closed to this person now, and what they can do about it. */
export const EndedScreen = ({ end, workshopId, onGiveUp }: Ended & { end: ConnectionEnd }) => {
  const { t } = useTranslation('shell')
  const { icon: Icon, canRetry, lastResort } = endings[end]
  return (
    <Center component="main" mih="100%" p="md" data-ended={end}>
      <Stack maw={520} gap="md">
        <ThemeIcon size={56} radius="xl" variant="default">
          <Icon size={30} aria-hidden />
        </ThemeIcon>
        <Title order={1} size="h2">
          {t(`ended.${end}.title`)}
        </Title>
        <Text role="alert">{t(`ended.${end}.text`)}</Text>
        <Group>
          {canRetry && <Button onClick={() => location.reload()}>{t('ended.retry')}</Button>}
          <Button component={Link} to="/" variant="default">
            {t('error.home')}
          </Button>
          {lastResort && <LastResortButton way={lastResort} workshopId={workshopId} onGiveUp={onGiveUp} />}
        </Group>
      </Stack>
    </Center>
  )
}
