import { addRecord, adoptScenario, duplicateScenario, removeRecord, updateRecord } from '@filrouge/document'
import type { Scenario } from '@filrouge/domain'
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconCheck, IconCopy, IconFlask, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { DraftText } from '../../ui/draft-field.tsx'
import { useRemoveWithNotice } from '../parts/use-remove-with-notice.tsx'
import { useStep } from '../parts/use-step.ts'
import classes from './scenario.module.css'

interface ScenarioBarProps {
  chosen: Scenario | null
  onChoose: (id: Scenario['id'] | null) => void
}

/** The present plan or a scenario; everyone sees the same scenarios, each chooses which one to look at. */
export const ScenarioPicker = ({ chosen, onChoose }: ScenarioBarProps) => {
  const { t } = useTranslation('roadmapPlan')
  const { doc, canEdit } = useWorkshopContext()
  const step = useStep()
  const scenarios = useWorkshop((workshop) => workshop.scenarios)
  const add = () =>
    step(() => onChoose(addRecord(doc, 'scenarios', { name: t('scenario.newName', { number: scenarios.length + 1 }) })))
  if (scenarios.length === 0)
    return canEdit ? (
      <Button size="compact-sm" variant="default" leftSection={<IconFlask size={15} aria-hidden />} onClick={add}>
        {t('scenario.add')}
      </Button>
    ) : null
  return (
    <Group gap="xs" wrap="nowrap">
      <NativeSelect
        size="xs"
        aria-label={t('scenario.choose')}
        value={chosen?.id ?? ''}
        onChange={(event) => onChoose((event.currentTarget.value || null) as Scenario['id'] | null)}
        data={[
          { value: '', label: t('scenario.present') },
          ...scenarios.map(({ id, name }) => ({ value: id, label: name || '…' })),
        ]}
      />
      {canEdit && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconFlask size={15} aria-hidden />} onClick={add}>
          {t('scenario.add')}
        </Button>
      )}
    </Group>
  )
}

/** While a scenario is looked at: that nothing here is decided yet, and the ways to decide it or let it go. */
export const ScenarioBar = ({ chosen, onChoose }: { chosen: Scenario; onChoose: ScenarioBarProps['onChoose'] }) => {
  const { t } = useTranslation('roadmapPlan')
  const { doc, canEdit } = useWorkshopContext()
  const step = useStep()
  const removeWithNotice = useRemoveWithNotice()
  const { id, name } = chosen
  const adopt = () => {
    step(() => adoptScenario(doc, id))
    onChoose(null)
    notifications.show({ message: t('scenario.adopted', { name }) })
  }
  const discard = () => {
    onChoose(null)
    removeWithNotice(() => removeRecord(doc, 'scenarios', id), t('scenario.discarded', { name }))
  }
  return (
    <section className={classes.bar} aria-label={t('scenario.label')}>
      <IconFlask size={22} className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <DraftText
          size="sm"
          aria-label={t('scenario.name')}
          classNames={{ input: classes.nameInput ?? '' }}
          disabled={!canEdit}
          value={name}
          onCommit={(next) => step(() => updateRecord(doc, 'scenarios', id, { name: next }))}
        />
        <Text size="sm" c="dimmed">
          {t(canEdit ? 'scenario.help' : 'scenario.readOnly')}
        </Text>
      </div>
      <Group gap="xs">
        {canEdit && (
          <>
            <Button size="xs" leftSection={<IconCheck size={16} aria-hidden />} onClick={adopt}>
              {t('scenario.adopt')}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => step(() => onChoose(duplicateScenario(doc, id, t('scenario.copyOf', { name }))))}
            >
              {t('scenario.duplicate')}
            </Button>
            <Button size="xs" variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={discard}>
              {t('scenario.discard')}
            </Button>
          </>
        )}
        <Button size="xs" variant="subtle" onClick={() => onChoose(null)}>
          {t('scenario.leave')}
        </Button>
      </Group>
    </section>
  )
}
