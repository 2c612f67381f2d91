import { Box, Group, Title } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { LockBanner } from '../facilitation/lock-banner.tsx'
import { LockControl } from '../facilitation/lock-control.tsx'
import { StageGuide } from '../guide/stage-guide.tsx'
import { BoardScope } from '../sync/board-lock.tsx'
import { EditingScope } from '../sync/workshop-context.tsx'
import { boards } from './boards.ts'
import { NotFoundScreen } from './error-screen.tsx'
import { useFocusedRecord } from './focus-record.ts'
import { HandOutMenu } from './hand-out-menu.tsx'
import { usePaper } from './use-paper.ts'

/** One board alone on its page: the place for data entry, keyboards, screen readers and phones. */
export const BoardRoute = () => {
  const { kind } = useParams()
  const { t } = useTranslation('shell')
  const board = boards.find((candidate) => candidate.kind === kind)
  const content = useRef<HTMLDivElement>(null)
  useFocusedRecord()
  const isOnPaper = usePaper(content)
  if (!board) return <NotFoundScreen />
  return (
    <Box ref={content} p={{ base: 'sm', sm: 'lg' }}>
      <Group mb="md" gap="sm">
        <Title order={1} size="h2">
          {t(`boards.${board.kind}`)}
        </Title>
        <LockControl kind={board.kind} title={t(`boards.${board.kind}`)} />
        <Group ml="auto" gap="xs">
          <StageGuide key={board.kind} stage={board.kind} />
          <HandOutMenu board={board} />
        </Group>
      </Group>
      <LockBanner kind={board.kind} />
      <BoardScope kind={board.kind}>
        <EditingScope mayEdit={!isOnPaper}>
          <board.Component key={board.kind} host="page" />
        </EditingScope>
      </BoardScope>
    </Box>
  )
}
