import { Box, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { boards } from './boards.ts'
import { NotFoundScreen } from './error-screen.tsx'
import { useFocusedRecord } from './focus-record.ts'

/** One board alone on its page: the place for data entry, keyboards, screen readers and phones. */
export const BoardRoute = () => {
  const { kind } = useParams()
  const { t } = useTranslation('shell')
  const board = boards.find((candidate) => candidate.kind === kind)
  useFocusedRecord()
  if (!board) return <NotFoundScreen />
  return (
    <Box p={{ base: 'sm', sm: 'lg' }}>
      <Title order={1} size="h2" mb="md">
        {t(`boards.${board.kind}`)}
      </Title>
      <board.Component key={board.kind} host="page" />
    </Box>
  )
}
