import { Button, Center, Group, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import {
  IconCalendarOff,
  IconDatabaseOff,
  IconDoorExit,
  IconLinkOff,
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

/** What a person can do about it, beside going home. */
type Remedy = 'retry' | 'dropUnsent' | 'forget'

const endings: Record<ConnectionEnd, { icon: ComponentType<IconProps>; remedies: readonly Remedy[] }> = {
  sessionEnded: { icon: IconDoorExit, remedies: ['forget'] },
  removed: { icon: IconUserOff, remedies: ['forget'] },
  linkReplaced: { icon: IconLinkOff, remedies: ['forget'] },
  accessExpired: { icon: IconCalendarOff, remedies: ['retry', 'forget'] },
  workshopGone: { icon: IconTrash, remedies: ['forget'] },
  tooManyConnections: { icon: IconUsersGroup, remedies: ['retry'] },
  documentTooLarge: { icon: IconDatabaseOff, remedies: ['retry', 'dropUnsent'] },
  messageTooLarge: { icon: IconDatabaseOff, remedies: ['retry', 'dropUnsent'] },
  malformedMessage: { icon: IconDatabaseOff, remedies: ['retry', 'dropUnsent'] },
}

const RemedyButton = ({ remedy, workshopId }: { remedy: Remedy; workshopId: string }) => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const [isSure, setIsSure] = useState(false)
  if (remedy === 'retry') return <Button onClick={() => location.reload()}>{t('ended.retry')}</Button>
  const isForgetting = remedy === 'forget'
  const run = async () => {
    if (!isSure) return setIsSure(true)
    if (isForgetting) {
      await forgetWorkshop(workshopId)
      navigate('/')
    } else {
      await dropLocalCopy(workshopId)
      location.reload()
    }
  }
  return (
    <Button variant="subtle" color="red" onClick={() => void run()}>
      {t(isSure ? `ended.${remedy}Sure` : `ended.${remedy}`)}
    </Button>
  )
}

/** Why the workshop is closed to this person now, and what they can do about it. */
export const EndedScreen = ({ end, workshopId }: { end: ConnectionEnd; workshopId: string }) => {
  const { t } = useTranslation('shell')
  const { icon: Icon, remedies } = endings[end]
  return (
    <Center component="main" mih="100%" p="md" data-ended={end}>
      <Stack maw={520} gap="md">
        <ThemeIcon size={56} radius="xl" variant="light" color="gray">
          <Icon size={30} aria-hidden />
        </ThemeIcon>
        <Title order={1} size="h2">
          {t(`ended.${end}.title`)}
        </Title>
        <Text role="alert">{t(`ended.${end}.text`)}</Text>
        <Group>
          {remedies.map((remedy) => (
            <RemedyButton key={remedy} remedy={remedy} workshopId={workshopId} />
          ))}
          <Button component={Link} to="/" variant="default">
            {t('error.home')}
          </Button>
        </Group>
      </Stack>
    </Center>
  )
}
