import type { CitedNeed, HandGroup, Need } from '@filrouge/domain'
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useStep } from '../parts/use-step.ts'
import { useBoardView } from './board-view.ts'
import { EvidenceLine } from './evidence-line.tsx'
import { addToGroup, groupNeedsAs, ungroupNeeds } from './group-needs.ts'
import classes from './roadmap.module.css'

type NeedIds = readonly Need['id'][]

/** What may become of the evidence picked: a workstream of its own, part of one made before, or back where it came from. */
const PickBar = ({ ids, onDone }: { ids: NeedIds; onDone: () => void }) => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { doc } = useWorkshopContext()
  const { workshop } = useBoardView()
  const step = useStep()
  const [name, setName] = useState('')
  const groups = workshop.handGroups
  const others = groups.filter(({ needs }) => !ids.every((id) => needs[id]))
  const isGrouped = groups.some(({ needs }) => ids.some((id) => needs[id]))
  const finish = (edit: () => void) => {
    step(edit)
    setName('')
    onDone()
  }
  return (
    <Stack gap="xs" className={classes.pickBar}>
      <Group align="flex-end">
        <TextInput
          flex={1}
          miw={180}
          label={t('why.groupName')}
          maxLength={500}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button onClick={() => finish(() => groupNeedsAs(doc, groups, ids, name.trim()))} disabled={name.trim() === ''}>
          {t('why.group', { count: ids.length })}
        </Button>
      </Group>
      {(others.length > 0 || isGrouped) && (
        <Group align="flex-end">
          {others.length > 0 && (
            <NativeSelect
              flex={1}
              miw={180}
              label={tPlan('group.addTo')}
              value=""
              onChange={({ currentTarget: { value } }) =>
                value && finish(() => addToGroup(doc, groups, ids, value as HandGroup['id']))
              }
              data={[
                { value: '', label: t('links.choose') },
                ...others.map(({ id, name: known }) => ({ value: id, label: known || t('unnamed') })),
              ]}
            />
          )}
          {isGrouped && (
            <Button variant="default" onClick={() => finish(() => ungroupNeeds(doc, groups, ids))}>
              {tPlan('group.takeOut', { count: ids.length })}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}

/** Evidence that people may pick to regroup it. Groups belong to the present plan: within a scenario they are only read. */
export const NeedPicker = ({ needs }: { needs: readonly (Pick<CitedNeed, 'need'> & { share: number | null })[] }) => {
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { canEdit, scenario } = useBoardView()
  const [chosen, setChosen] = useState<ReadonlySet<Need['id']>>(new Set())
  const choose = (id: Need['id'], isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const canGroup = canEdit && scenario === null
  const picked = needs.map(({ need }) => need.id).filter((id) => chosen.has(id))
  return (
    <Stack gap="sm">
      {canEdit && scenario && (
        <Text size="xs" c="dimmed">
          {tPlan('group.presentOnly')}
        </Text>
      )}
      <Stack component="ul" gap={0} className={classes.plainList}>
        {needs.map(({ need, share }) => (
          <EvidenceLine
            key={need.id}
            need={need}
            share={share}
            isChosen={chosen.has(need.id)}
            onChoose={canGroup ? (isChosen) => choose(need.id, isChosen) : null}
          />
        ))}
      </Stack>
      {canGroup && picked.length > 0 && <PickBar ids={picked} onDone={() => setChosen(new Set())} />}
    </Stack>
  )
}
