import type { Finding } from '@filrouge/domain'
import { Alert, Stack } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import { findingSentence } from './finding-sentence.ts'

/** Findings beside the fields that they speak of. */
export const FindingNotes = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation('roadmap')
  const view = useBoardView()
  return (
    <Stack gap={6}>
      {findings.map((finding) => (
        <Alert
          key={JSON.stringify([finding.code, finding.params])}
          p="xs"
          variant="light"
          color={finding.severity === 'info' ? 'gray' : finding.severity === 'error' ? 'red' : 'yellow'}
          icon={finding.severity === 'info' ? <IconInfoCircle aria-hidden /> : <IconAlertTriangle aria-hidden />}
        >
          {findingSentence(t, view, finding)}
        </Alert>
      ))}
    </Stack>
  )
}
