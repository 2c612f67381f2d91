import { updateRecord } from '@filrouge/document'
import type { Moment } from '@filrouge/domain'
import { Badge, Button, Group, MultiSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useOpenMoment } from './board-context.ts'

type LinkLane = 'factors' | 'competencies' | 'tools'

/** The factors, competencies or tools that a moment depends on. */
export const LinksLane = ({ lane, moment, isDetailed }: { lane: LinkLane; moment: Moment; isDetailed: boolean }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const open = useOpenMoment()
  const records: readonly { id: string; name: string }[] = useWorkshop((workshop) => workshop[lane])
  const links: Partial<Record<string, true>> = moment[lane]
  const linked = records.filter(({ id }) => links[id])
  if (isDetailed && canEdit && records.length > 0) {
    const write = (ids: string[]) => {
      const before = linked.filter(({ id }) => !ids.includes(id)).map(({ id }) => [id, undefined] as const)
      const after = ids.filter((id) => !links[id]).map((id) => [id, true] as const)
      updateRecord(doc, 'moments', moment.id, { [lane]: Object.fromEntries([...before, ...after]) })
    }
    return (
      <MultiSelect
        aria-label={t(`lane.${lane}`)}
        data={records.map(({ id, name }) => ({ value: id, label: name }))}
        value={linked.map(({ id }) => id)}
        onChange={write}
        searchable
        clearable
      />
    )
  }
  return (
    <Group gap={4}>
      {linked.map(({ id, name }) => (
        <Badge key={id} variant="light" color="gray" c="var(--fr-ink)" tt="none" title={name}>
          {name}
        </Badge>
      ))}
      {isDetailed && records.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`links.none.${lane}`)}
        </Text>
      )}
      {!isDetailed && canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${t('links.choose')}: ${t(`lane.${lane}`)}, ${moment.name}`}
          onClick={() => open(moment.id)}
        >
          {t('links.choose')}
        </Button>
      )}
    </Group>
  )
}
