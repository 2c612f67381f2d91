import { inScenario, type Scenario, type Workstream } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useLiveRoadmap, useRoadmapOf } from '../parts/use-derivation.ts'
import { useStep } from '../parts/use-step.ts'
import { workstreamTitle } from '../parts/workstream-title.ts'
import type { BoardView } from './board-view.ts'
import { planEdits } from './plan-edits.ts'

/** The plan, or the scenario chosen by this person, with what may be done to it. */
export const useMakeBoardView = (scenarioId: Scenario['id'] | null, open: BoardView['open']): BoardView => {
  const { t } = useTranslation('roadmap')
  const { doc, canEdit } = useWorkshopContext()
  const step = useStep()
  const live = useLiveRoadmap()
  const scenario = live.workshop.scenarios.find(({ id }) => id === scenarioId) ?? null
  const imagined = useMemo(() => (scenario ? inScenario(live.workshop, scenario) : live.workshop), [live.workshop, scenario])
  const shown = useRoadmapOf(imagined)
  const edits = useMemo(() => planEdits(doc, step, scenario), [doc, step, scenario])
  return useMemo((): BoardView => {
    const titleOf = (workstream: Workstream) => workstreamTitle(t, workstream)
    const byId = new Map<string, Workstream>(shown.roadmap.workstreams.map((workstream) => [workstream.id, workstream]))
    return {
      workshop: shown.workshop,
      roadmap: shown.roadmap,
      findings: shown.findings,
      planStart: shown.planStart,
      present: live.roadmap,
      scenario,
      edits,
      canEdit,
      titleOf,
      titleById: (id) => {
        const found = byId.get(id)
        return found ? titleOf(found) : t('title.gone')
      },
      open,
    }
  }, [shown, live, scenario, edits, canEdit, t, open])
}
