import type { CompanyFunction, FunctionLoad } from '@filrouge/domain'
import { ActionIcon, Button, Group, Popover, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAlertTriangle, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DraftNumber } from '../../ui/draft-field.tsx'
import { WideContent } from '../../ui/wide-content.tsx'
import { functionName } from '../parts/record-name.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './load-table.module.css'

/** Sums of days are compared with this tolerance. */
const tolerance = 1e-6

interface LoadCellProps {
  functionId: CompanyFunction['id']
  quarter: string
  planned: number
  asked: number
  capacity: number | null
  /** The capacity of this quarter differs from the usual one. */
  isSpecial: boolean
}

/** What a function gives in one quarter against what it can; opens to change what it can give then. */
const LoadCell = ({ functionId, quarter, planned, asked, capacity, isSpecial }: LoadCellProps) => {
  const { t } = useTranslation('roadmapPlan')
  const { canEdit, edits } = useBoardView()
  const { whole, quarter: quarterText } = useFormat()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const isOver = capacity !== null && asked > capacity + tolerance
  const filled = capacity ? Math.min(1, planned / capacity) : planned > 0 && capacity === null ? 0.15 : 0
  const shown = (
    <>
      <span className={classes.fill} style={{ height: `${filled * 100}%` }} aria-hidden />
      <span className={classes.text}>
        {planned < tolerance ? <span className={classes.nothing}>·</span> : whole(planned)}
        {isSpecial && capacity !== null && <span className={classes.special}> / {whole(capacity)}</span>}
        {isOver && (
          <span className={classes.over}>
            <IconAlertTriangle size={12} aria-hidden /> {t('load.asked', { count: Math.round(asked), days: whole(asked) })}
          </span>
        )}
      </span>
    </>
  )
  return (
    <td className={classes.cell} data-over={isOver}>
      {canEdit ? (
        <Popover opened={isOpen} onChange={(opened) => !opened && close()} withinPortal shadow="md" trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton
              className={classes.cellButton}
              onClick={toggle}
              aria-label={t('load.cell', { quarter: quarterText(quarter), planned: whole(planned), asked: whole(asked) })}
            >
              {shown}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <Stack gap="xs" maw={240}>
              <DraftNumber
                label={t('load.capacityIn', { quarter: quarterText(quarter) })}
                min={0}
                value={capacity ?? undefined}
                onCommit={(days) => edits.setQuarterCapacity(functionId, quarter, days)}
              />
              {isSpecial && (
                <Button size="xs" variant="default" onClick={() => edits.setQuarterCapacity(functionId, quarter, undefined)}>
                  {t('load.asUsual')}
                </Button>
              )}
            </Stack>
          </Popover.Dropdown>
        </Popover>
      ) : (
        <span className={classes.cellButton}>{shown}</span>
      )}
    </td>
  )
}

/** What a function can usually give in a quarter. */
const UsualCapacity = ({ companyFunction }: { companyFunction: CompanyFunction }) => {
  const { t } = useTranslation('roadmapPlan')
  const { canEdit, edits } = useBoardView()
  const { whole } = useFormat()
  const { id, name, capacityDays } = companyFunction
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const text = capacityDays === undefined ? t('load.unbounded') : whole(capacityDays)
  if (!canEdit) return text
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      <span>{text}</span>
      <Popover opened={isOpen} onChange={(opened) => !opened && close()} withinPortal shadow="md" trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('load.edit', { name })} onClick={toggle}>
            <IconPencil size={14} />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <DraftNumber
            label={t('load.usual')}
            description={t('load.usualHelp')}
            min={0}
            value={capacityDays}
            onCommit={(days) => edits.setCapacity(id, days)}
          />
        </Popover.Dropdown>
      </Popover>
    </Group>
  )
}

const LoadRow = ({ load, companyFunction }: { load: FunctionLoad; companyFunction: CompanyFunction }) => {
  const { t } = useTranslation('roadmap')
  const { roadmap } = useBoardView()
  return (
    <tr data-record-id={load.functionId}>
      <th scope="row">{companyFunction.name || t('unnamed')}</th>
      <td className={classes.capacity}>
        <UsualCapacity companyFunction={companyFunction} />
      </td>
      {roadmap.quarters.map((quarter, place) => (
        <LoadCell
          key={quarter}
          functionId={load.functionId}
          quarter={quarter}
          planned={load.daysByQuarter[place] ?? 0}
          asked={load.askedByQuarter[place] ?? 0}
          capacity={load.capacityByQuarter[place] ?? null}
          isSpecial={companyFunction.capacityByQuarter[quarter] !== undefined}
        />
      ))}
    </tr>
  )
}

/** How much more than functions can give is asked of them, in words. */
const Overloads = () => {
  const { t } = useTranslation('roadmapPlan')
  const { roadmap, workshop } = useBoardView()
  const over = roadmap.load.filter(({ askedByQuarter, capacityByQuarter }) =>
    askedByQuarter.some((days, place) => days > (capacityByQuarter[place] ?? Number.POSITIVE_INFINITY) + tolerance),
  )
  if (over.length === 0) return t('load.holds')
  const names = over.map(({ functionId }) => functionName(workshop, functionId)).join(', ')
  return t('load.overloaded', { count: over.length, names })
}

/** Person-days asked of each function, quarter by quarter, against what it can give. */
export const LoadTable = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, workshop } = useBoardView()
  const { quarter } = useFormat()
  if (workshop.functions.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('decide.noFunctions')}
      </Text>
    )
  return (
    <section>
      <Title order={3} size="h5">
        {t('load.title')}
      </Title>
      <Text size="sm" c="dimmed" mb={8}>
        <Overloads />
      </Text>
      <WideContent isFramed label={t('load.title')}>
        <table className={classes.table} aria-label={t('load.title')}>
          <thead>
            <tr>
              <th scope="col">{t('load.function')}</th>
              <th scope="col" className={classes.capacity}>
                {t('load.capacity')}
              </th>
              {roadmap.quarters.map((name) => (
                <th key={name} scope="col" className={classes.quarter}>
                  {quarter(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roadmap.load.map((load) => {
              const companyFunction = workshop.functions.find(({ id }) => id === load.functionId)
              return companyFunction && <LoadRow key={load.functionId} load={load} companyFunction={companyFunction} />
            })}
          </tbody>
        </table>
      </WideContent>
    </section>
  )
}
