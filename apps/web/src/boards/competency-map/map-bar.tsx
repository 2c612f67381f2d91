import { competencyKinds, horizons } from '@filrouge/domain'
import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core'
import { IconSparkles } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import type { MapFilter } from './map-view.ts'
import { useMapEdits } from './use-map-edits.ts'

export type MapView = 'map' | 'list'

interface MapBarProps {
  view: MapView
  onView: (view: MapView) => void
  filter: MapFilter
  onFilter: (filter: MapFilter) => void
  onPick: () => void
}

/** What to add, what to show, and how. */
export const MapBar = ({ view, onView, filter, onFilter, onPick }: MapBarProps) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('competencyMap')
  const all = { value: '', label: t('all') }
  return (
    <Group justify="space-between" align="flex-end" gap="sm">
      {canEdit && <AddActions onPick={onPick} />}
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label={t('kind.label')}
          value={filter.kind ?? ''}
          data={[all, ...competencyKinds.map((kind) => ({ value: kind as string, label: t(`kind.${kind}`) }))]}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, kind: competencyKinds.find((kind) => kind === value) ?? null })
          }
        />
        <NativeSelect
          size="xs"
          label={t('horizon.label')}
          value={filter.horizon ?? ''}
          data={[all, ...horizons.map((horizon) => ({ value: horizon as string, label: t(`horizon.${horizon}`) }))]}
          onChange={({ currentTarget: { value } }) =>
            onFilter({ ...filter, horizon: horizons.find((horizon) => horizon === value) ?? null })
          }
        />
        <SegmentedControl
          size="xs"
          aria-label={t('views.label')}
          value={view}
          onChange={onView}
          data={(['map', 'list'] as const).map((value) => ({ value, label: t(`views.${value}`) }))}
        />
      </Group>
    </Group>
  )
}

/** Ways to start or to go on: a function, a competency, the public list of soft skills. */
export const AddActions = ({ onPick }: { onPick: () => void }) => {
  const { t } = useTranslation('competencyMap')
  const { addFunction, addCompetency } = useMapEdits()
  return (
    <Group gap="xs">
      <AddButton variant="light" onClick={addFunction}>
        {t('addFunction')}
      </AddButton>
      <AddButton variant="light" onClick={() => addCompetency('competency')}>
        {t('addCompetency')}
      </AddButton>
      <Button size="compact-sm" variant="light" leftSection={<IconSparkles size={14} />} onClick={onPick}>
        {t('rome.open')}
      </Button>
    </Group>
  )
}
