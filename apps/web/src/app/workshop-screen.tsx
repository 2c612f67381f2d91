import { can } from '@filrouge/domain'
import type { SessionResponse } from '@filrouge/protocol'
import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { EndedScreen } from '../access/ended-screen.tsx'
import { useFacilitation } from '../facilitation/use-facilitation.ts'
import { LockedBoardsProvider } from '../sync/board-lock.tsx'
import { type Connection, connectWorkshop } from '../sync/connect-workshop.ts'
import { useErrorText } from '../sync/error-text.ts'
import { announce, personColor } from '../sync/people.ts'
import { WorkshopProvider } from '../sync/workshop-context.tsx'
import { ConnectionContext } from './connection-context.ts'
import { Opening } from './opening.tsx'
import { useKnownSession } from './use-known-session.ts'
import { useServerNews } from './use-server-news.ts'
import { WorkshopFrame } from './workshop-frame.tsx'

const useConnection = (workshopId: string, isAllowed: boolean): Connection | null => {
  const [connection, setConnection] = useState<Connection | null>(null)
  useEffect(() => {
    if (!isAllowed) return
    const opened = connectWorkshop(workshopId)
    setConnection(opened)
    return () => {
      setConnection(null)
      opened[Symbol.dispose]()
    }
  }, [workshopId, isAllowed])
  return connection
}

const Message = ({ title, text }: { title: string; text: string }) => {
  const { t } = useTranslation('shell')
  return (
    <Center component="main" h="100%" p="md">
      <Stack maw={460}>
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text role="alert">{text}</Text>
        <Button component={Link} to="/" variant="default">
          {t('error.home')}
        </Button>
      </Stack>
    </Center>
  )
}

const OpenWorkshop = ({ session, connection }: { session: SessionResponse; connection: Connection }) => {
  const isReady = useSyncExternalStore(connection.subscribe, connection.isReady)
  const ended = useSyncExternalStore(connection.subscribe, connection.ended)
  const me = useMemo(
    () => ({
      personId: session.personId,
      name: session.name,
      companyFunction: session.companyFunction,
      color: personColor(session.personId),
    }),
    [session],
  )
  useEffect(() => {
    announce(connection.awareness, {
      id: me.personId,
      name: me.name,
      fn: me.companyFunction,
      color: me.color,
      role: session.role,
    })
  }, [connection, me, session.role])
  useServerNews(connection, session.workshopId)
  const { data: facilitation } = useFacilitation(session.workshopId)
  if (ended !== null) return <EndedScreen end={ended} workshopId={session.workshopId} onGiveUp={connection.giveUpUnsent} />
  if (!isReady) return <Opening />
  const value = {
    workshopId: session.workshopId,
    doc: connection.doc,
    undoManager: connection.undoManager,
    canEdit: can(session.role, 'edit'),
    role: session.role,
    awareness: connection.awareness,
    me,
  }
  return (
    <ConnectionContext.Provider value={connection}>
      <WorkshopProvider value={value}>
        <LockedBoardsProvider boards={facilitation?.lockedBoards ?? []}>
          <WorkshopFrame facilitation={facilitation} />
        </LockedBoardsProvider>
      </WorkshopProvider>
    </ConnectionContext.Provider>
  )
}

export const WorkshopScreen = () => {
  const { t } = useTranslation('shell')
  const { workshopId = '' } = useParams()
  const errorText = useErrorText()
  const { session, end, problem } = useKnownSession(workshopId)
  const connection = useConnection(workshopId, session !== undefined && end === null)
  if (end) return <EndedScreen end={end} workshopId={workshopId} />
  if (session && connection) return <OpenWorkshop session={session} connection={connection} />
  if (problem && !session) return <Message title={t('workshop.closed')} text={errorText(problem)} />
  return <Opening />
}
