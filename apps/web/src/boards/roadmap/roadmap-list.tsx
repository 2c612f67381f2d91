import type { Workstream } from '@filrouge/domain'
import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import { ChosenBar } from './chosen-bar.tsx'
import { ListRow } from './list-row.tsx'
import classes from './roadmap-list.module.css'
import { rowModels } from './row-model.ts'
import { UngroupedNeeds } from './ungrouped-needs.tsx'
import { useShownCount } from './use-shown-count.ts'

const columns = ['rank', 'name', 'benefit', 'effort', 'priority', 'owner', 'quarter', 'status'] as const

const useRows = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, present, workshop, planStart, titleOf } = useBoardView()
  const format = useFormat()
  const { shown, more, showAll } = useShownCount(roadmap.workstreams)
  const rows = useMemo(
    () => rowModels(shown, roadmap, present, { t, format, workshop, planStart, titleOf }),
    [shown, roadmap, present, t, format, workshop, planStart, titleOf],
  )
  return { rows, more, showAll }
}

type Chosen = ReadonlySet<Workstream['id']>

const useChosen = () => {
  const [chosen, setChosen] = useState<Chosen>(new Set())
  const choose = useCallback((id: Workstream['id'], isChosen: boolean) => {
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)))
  }, [])
  return { chosen, choose, clear: () => setChosen(new Set()) }
}

const ListTable = ({ chosen, onChoose }: { chosen: Chosen; onChoose: (id: Workstream['id'], isChosen: boolean) => void }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, open } = useBoardView()
  const { rows, more, showAll } = useRows()
  return (
    <>
      <div className={classes.frame}>
        <table className={classes.table} aria-label={t('views.list')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`list.columns.${column}`)}
                </th>
              ))}
              {canEdit && (
                <th scope="col">
                  <span className={classes.spoken}>{t('list.columns.choose')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ListRow key={row.id} {...row} canEdit={canEdit} isChosen={chosen.has(row.id)} onOpen={open} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && (
        <Button variant="default" onClick={showAll} className={classes.more}>
          {t('list.more', { count: more })}
        </Button>
      )}
    </>
  )
}

/** The ranked workstreams: a table, whose lines become cards on a phone. */
export const RoadmapList = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap } = useBoardView()
  const { chosen, choose, clear } = useChosen()
  return (
    <Stack gap="xs">
      <Group justify="space-between" className={classes.noPrint}>
        <Text size="sm" c="dimmed" flex={1} miw={240}>
          {tPlan(`ranking.formula.${roadmap.rankingMethod}`)}
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
      <ListTable chosen={chosen} onChoose={choose} />
      {chosen.size > 0 && <ChosenBar chosen={chosen} onDone={clear} />}
      <UngroupedNeeds />
    </Stack>
  )
}
