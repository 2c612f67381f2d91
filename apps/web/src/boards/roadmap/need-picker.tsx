import { addRecord } from '@filrouge/document'
import type { CitedNeed, Need } from '@filrouge/domain'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { EvidenceLine } from './evidence-line.tsx'
import classes from './roadmap.module.css'

/** Evidence that people may pick to make a workstream of their own of it. */
export const NeedPicker = ({ needs }: { needs: readonly (Pick<CitedNeed, 'need'> & { share: number | null })[] }) => {
  const { t } = useTranslation('roadmap')
  const { doc, canEdit } = useWorkshopContext()
  const [chosen, setChosen] = useState<ReadonlySet<Need['id']>>(new Set())
  const [name, setName] = useState('')
  const choose = (id: Need['id'], isChosen: boolean) => {
    const next = new Set(chosen)
    if (isChosen) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  const group = () => {
    const ids = needs.map(({ need }) => need.id).filter((id) => chosen.has(id))
    addRecord(doc, 'handGroups', { name: name.trim(), needs: Object.fromEntries(ids.map((id) => [id, true as const])) })
    setChosen(new Set())
    setName('')
  }
  return (
    <Stack gap="sm">
      <Stack component="ul" gap={0} className={classes.plainList}>
        {needs.map(({ need, share }) => (
          <EvidenceLine
            key={need.id}
            need={need}
            share={share}
            isChosen={chosen.has(need.id)}
            onChoose={canEdit ? (isChosen) => choose(need.id, isChosen) : null}
          />
        ))}
      </Stack>
      {canEdit && chosen.size > 0 && (
        <Group align="flex-end" className={classes.pickBar}>
          <TextInput
            flex={1}
            miw={180}
            label={t('why.groupName')}
            maxLength={500}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button onClick={group} disabled={name.trim() === ''}>
            {t('why.group', { count: chosen.size })}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
