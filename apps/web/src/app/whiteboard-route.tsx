import type { BoardKind } from '@filrouge/domain'
import { Box } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { WhiteboardScreen } from '../canvas/whiteboard-screen.tsx'
import { LockControl } from '../facilitation/lock-control.tsx'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { boards } from './boards.ts'
import { useConnection } from './connection-context.ts'

/** tldraw's licence key, which the server writes into the page when it has one. */
const licenseKey = document.querySelector<HTMLMetaElement>('meta[name="tldraw-license-key"]')?.content

const BoardStatus = ({ kind, size }: { kind: BoardKind; size: number }) => {
  const { t } = useTranslation('shell')
  return <LockControl kind={kind} title={t(`boards.${kind}`)} iconSize={size} />
}

export const WhiteboardRoute = () => {
  const { t, i18n } = useTranslation('shell')
  const { workshopId } = useWorkshopContext()
  const connection = useConnection()
  const isReady = useSyncExternalStore(connection.subscribe, connection.isReady)
  const navigate = useNavigate()
  const [params] = useSearchParams()
  return (
    <Box flex={1} pos="relative">
      <WhiteboardScreen
        boards={boards}
        boardTitle={(kind) => t(`boards.${kind}`)}
        onOpenBoard={(kind) => navigate(`/w/${workshopId}/board/${kind}`)}
        BoardStatus={BoardStatus}
        awareness={connection.awareness}
        isReady={isReady}
        locale={i18n.resolvedLanguage === 'en' ? 'en' : 'fr'}
        followPersonId={params.get('follow')}
        {...(licenseKey ? { licenseKey } : {})}
      />
    </Box>
  )
}
