import type { Workstream } from '@filrouge/domain'
import { Badge, Button, Group, Paper, Stack, Table, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { functionName } from '../parts/record-name.ts'
import { StatusBadge } from '../parts/status-badge.tsx'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'
import { barrierDropTarget } from './take-note.ts'

const columns = ['rank', 'name', 'theme', 'benefit', 'effort', 'priority', 'owner', 'quarter', 'status'] as const

/** Benefit as a bar and a number. */
const BenefitBar = ({ index }: { index: number }) => {
  const { decimal } = useFormat()
  return (
    <span className={classes.benefit}>
      <span className={classes.benefitTrack} aria-hidden>
        <span className={classes.benefitFill} style={{ width: `${Math.min(100, Math.max(0, index))}%` }} />
      </span>
      <span className={classes.number}>{decimal(index)}</span>
    </span>
  )
}

const Flags = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  return (
    <>
      {workstream.isOrphaned && (
        <Badge
          size="sm"
          color="orange"
          c="var(--fr-caution)"
          variant="light"
          tt="none"
          leftSection={<IconAlertTriangle size={11} aria-hidden />}
        >
          {t('list.orphaned')}
        </Badge>
      )}
      {workstream.schedule?.isCritical && (
        <Badge size="sm" variant="outline" tt="none" color="thread" c="var(--fr-thread)">
          {t('timeline.critical')}
        </Badge>
      )}
    </>
  )
}

const useCells = () => {
  const { t } = useTranslation('roadmap')
  const { workshop, titleOf, planStart } = useBoardView()
  const { days, decimal, quarterOf } = useFormat()
  return (workstream: Workstream) => ({
    title: titleOf(workstream),
    rank: workstream.rank === null ? '–' : String(workstream.rank),
    theme: workstream.themeName ?? t('list.noTheme'),
    effort: days(workstream.effortDays.likely) + (workstream.isEffortEstimated ? '' : ` ${t('list.assumed')}`),
    priority: workstream.priority === null ? '–' : decimal(workstream.priority),
    owner: functionName(workshop, workstream.ownerFunctionId) || t('list.noOwner'),
    quarter: workstream.schedule ? quarterOf(planStart, workstream.schedule) : t('list.notScheduled'),
    needs: t('list.needs', { count: workstream.evidence.length }),
  })
}

const Row = ({ workstream }: { workstream: Workstream }) => {
  const { open } = useBoardView()
  const cells = useCells()(workstream)
  return (
    <Table.Tr
      data-record-id={workstream.id}
      data-drop-target={barrierDropTarget(workstream.id)}
      data-rejected={workstream.status === 'rejected'}
      className={classes.row}
    >
      <Table.Td className={classes.rank}>{cells.rank}</Table.Td>
      <Table.Td>
        <UnstyledButton className={classes.name} onClick={() => open(workstream)}>
          {cells.title}
        </UnstyledButton>
        <Group gap={6} mt={2}>
          <Text size="xs" c="dimmed">
            {cells.needs}
          </Text>
          <Flags workstream={workstream} />
        </Group>
      </Table.Td>
      <Table.Td>{cells.theme}</Table.Td>
      <Table.Td>
        <BenefitBar index={workstream.benefitIndex} />
      </Table.Td>
      <Table.Td className={classes.number}>{cells.effort}</Table.Td>
      <Table.Td className={classes.number}>{cells.priority}</Table.Td>
      <Table.Td>{cells.owner}</Table.Td>
      <Table.Td className={classes.number}>{cells.quarter}</Table.Td>
      <Table.Td>
        <StatusBadge status={workstream.status} />
      </Table.Td>
    </Table.Tr>
  )
}

const Card = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { open } = useBoardView()
  const cells = useCells()(workstream)
  return (
    <Paper withBorder p="sm" className={classes.card} data-drop-target={barrierDropTarget(workstream.id)}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        <Text className={classes.cardRank}>{cells.rank}</Text>
        <Stack gap={6} flex={1} miw={0}>
          <UnstyledButton className={classes.name} onClick={() => open(workstream)}>
            {cells.title}
          </UnstyledButton>
          <Group gap={6}>
            <StatusBadge status={workstream.status} />
            <Flags workstream={workstream} />
          </Group>
          <Group gap="xs">
            <Text size="xs" c="dimmed">
              {t('list.columns.benefit')}
            </Text>
            <BenefitBar index={workstream.benefitIndex} />
          </Group>
          <Text size="sm">
            {cells.quarter} · {cells.effort} · {cells.owner}
          </Text>
          <Text size="xs" c="dimmed">
            {cells.needs}
          </Text>
        </Stack>
      </Group>
    </Paper>
  )
}

/** The ranked workstreams: a table on a wide screen and on paper, cards on a phone. */
export const RoadmapList = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap } = useBoardView()
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-end" className={classes.noPrint}>
        <Text size="sm" c="dimmed" flex={1}>
          {t('list.formula')}
        </Text>
        <Button
          size="compact-sm"
          variant="subtle"
          visibleFrom="sm"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('list.print')}
        </Button>
      </Group>
      <div className={classes.tableView}>
        <Table verticalSpacing="xs" highlightOnHover aria-label={t('views.list')}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`list.columns.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {roadmap.workstreams.map((workstream) => (
              <Row key={workstream.id} workstream={workstream} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Stack gap="xs" className={classes.cardView}>
        {roadmap.workstreams.map((workstream) => (
          <Card key={workstream.id} workstream={workstream} />
        ))}
      </Stack>
    </Stack>
  )
}
