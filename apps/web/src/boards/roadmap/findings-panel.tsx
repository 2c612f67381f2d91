import type { Finding } from '@filrouge/domain'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import { findingSentence } from './finding-sentence.ts'
import classes from './roadmap.module.css'

const icons = { info: IconInfoCircle, warning: IconAlertTriangle, error: IconCircleX }
const order = { error: 0, warning: 1, info: 2 }

const FindingLine = ({ finding }: { finding: Finding }) => {
  const { t } = useTranslation('roadmap')
  const view = useBoardView()
  const Icon = icons[finding.severity]
  const workstream = view.roadmap.workstreams.find(({ id }) => id === finding.workstreamId)
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon
        size={18}
        className={classes.severity}
        data-severity={finding.severity}
        aria-label={t(`severity.${finding.severity}`)}
      />
      <Text size="sm">
        {findingSentence(t, view, finding)}{' '}
        {workstream && (
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            c="var(--fr-info)"
            onClick={() => view.open(workstream.id)}
          >
            {view.titleOf(workstream)}
          </Anchor>
        )}
      </Text>
    </Group>
  )
}

/** What the checks found in the whole plan, the gravest first. */
export const FindingsPanel = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation('roadmap')
  if (findings.length === 0) return <Text c="dimmed">{t('findings.none')}</Text>
  const sorted = [...findings].sort((a, b) => order[a.severity] - order[b.severity])
  return (
    <Stack component="ul" gap="xs" className={classes.plainList}>
      {sorted.map((finding) => (
        <FindingLine key={JSON.stringify([finding.code, finding.workstreamId, finding.params])} finding={finding} />
      ))}
    </Stack>
  )
}
