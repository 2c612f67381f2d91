import type { Workstream } from '@filrouge/domain'
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconArrowMerge } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import classes from './roadmap-list.module.css'

/** What can be done with the workstreams chosen in the list: accept them, or merge them into one of them. */
export const ChosenBar = ({ chosen, onDone }: { chosen: ReadonlySet<Workstream['id']>; onDone: () => void }) => {
  const { t } = useTranslation('roadmapPlan')
  const { roadmap, edits, titleOf } = useBoardView()
  const [wanted, setWanted] = useState<string | null>(null)
  const workstreams = roadmap.workstreams.filter(({ id }) => chosen.has(id))
  const staying = workstreams.find(({ id }) => id === wanted) ?? workstreams[0]
  const merge = () => {
    if (!staying) return
    // The name is kept with the merge, so that what was merged can still be told and taken out.
    edits.decideAll(
      workstreams
        .filter(({ id }) => id !== staying.id)
        .map((workstream) => [workstream.id, { mergedInto: staying.id, name: titleOf(workstream) }]),
    )
    onDone()
  }
  const accept = () => {
    edits.decideAll(workstreams.map(({ id }) => [id, { status: 'accepted' }]))
    onDone()
  }
  return (
    <Group className={classes.chosenBar} role="group" aria-label={t('chosen.label')} align="flex-end">
      <Text size="sm" fw={600} flex={1} miw={120}>
        {t('chosen.count', { count: workstreams.length })}
      </Text>
      {workstreams.length > 1 && staying && (
        <>
          <NativeSelect
            size="xs"
            label={t('chosen.into')}
            value={staying.id}
            onChange={(event) => setWanted(event.currentTarget.value)}
            data={workstreams.map((workstream) => ({ value: workstream.id, label: titleOf(workstream) }))}
          />
          <Button size="xs" leftSection={<IconArrowMerge size={16} aria-hidden />} onClick={merge}>
            {t('chosen.merge')}
          </Button>
        </>
      )}
      <Button size="xs" variant="default" onClick={accept}>
        {t('chosen.accept')}
      </Button>
      <Button size="xs" variant="subtle" onClick={onDone}>
        {t('chosen.cancel')}
      </Button>
    </Group>
  )
}
