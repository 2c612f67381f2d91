import { addRecord } from '@filrouge/document'
import { type JourneyId, type Period, periods, type ScoreItem } from '@filrouge/domain'
import { Button, Checkbox, Group, Menu, SegmentedControl } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OpenRoundButton } from '../../rounds/open-round-button.tsx'
import { useRunningRound } from '../../rounds/use-rounds.ts'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { type Lane, lanes } from './lanes.ts'

const views = ['grid', 'list', 'results'] as const
export type JourneyView = (typeof views)[number]

interface JourneyToolsProps {
  journeyId: JourneyId
  /** What a blind vote on the journey asks. */
  items: readonly ScoreItem[]
  view: JourneyView
  onView: (view: JourneyView) => void
  hidden: ReadonlySet<Lane>
  onHide: (hidden: ReadonlySet<Lane>) => void
}

/** What can be added to a journey and asked about it, and how it is shown. */
export const JourneyTools = ({ journeyId, items, view, onView, hidden, onHide }: JourneyToolsProps) => {
  const { t } = useTranslation('journey')
  const { canEdit } = useWorkshopContext()
  const isScoring = useRunningRound(['moments']) !== undefined
  return (
    <Group justify="space-between">
      <Group gap="xs">
        {canEdit && periods.map((period) => <AddPhase key={period} period={period} journeyId={journeyId} />)}
        {!isScoring && <OpenRoundButton items={items} label={t('vote')} />}
        <HardQuestions board="journey" />
      </Group>
      <Group gap="xs">
        {view !== 'results' && <LaneMenu hidden={hidden} onChange={onHide} />}
        <SegmentedControl
          aria-label={t('views.label')}
          value={view}
          onChange={onView}
          data={views.map((one) => ({ value: one, label: t(`views.${one}`) }))}
        />
      </Group>
    </Group>
  )
}

const AddPhase = ({ period, journeyId }: { period: Period; journeyId: JourneyId }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  return (
    <AddButton variant="light" onClick={() => addRecord(doc, 'phases', { journeyId, period, name: t('newPhase') })}>
      {t(`addPhase.${period}`)}
    </AddButton>
  )
}

interface LaneMenuProps {
  hidden: ReadonlySet<Lane>
  onChange: (hidden: ReadonlySet<Lane>) => void
}

const LaneMenu = ({ hidden, onChange }: LaneMenuProps) => {
  const { t } = useTranslation('journey')
  const toggle = (lane: Lane) => {
    const next = new Set(hidden)
    if (!next.delete(lane)) next.add(lane)
    onChange(next)
  }
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconEye size={14} />}>
          {t('lanes', { shown: lanes.length - hidden.size, count: lanes.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {lanes.map((lane) => (
          <Menu.Item key={lane} role="menuitemcheckbox" aria-checked={!hidden.has(lane)} onClick={() => toggle(lane)}>
            <Checkbox.Indicator size="xs" checked={!hidden.has(lane)} mr="xs" style={{ display: 'inline-flex' }} />
            {t(`lane.${lane}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
