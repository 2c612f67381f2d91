import type { Roadmap, Workshop, Workstream } from '@filrouge/domain'
import type { TFunction } from 'i18next'
import { functionName } from '../parts/record-name.ts'
import type { useFormat } from '../parts/use-format.ts'
import { themeTitle } from '../parts/workstream-title.ts'

/** A line of the list as it is shown: texts and numbers alone, so that a line that reads the same is not drawn again. */
export interface RowModel {
  id: Workstream['id']
  rank: number | null
  isPinned: boolean
  /** Ranks gained (above zero) or lost against the present plan. */
  moved: number
  title: string
  theme: string
  needs: string
  kind: Workstream['kind']
  isCritical: boolean
  isOrphaned: boolean
  flaws: number
  benefit: string
  /** Percent of the largest benefit. */
  benefitWidth: number
  effort: string
  isEffortEstimated: boolean
  score: string
  owner: string
  when: string
  status: Workstream['status']
}

interface Context {
  t: TFunction<'roadmap'>
  format: ReturnType<typeof useFormat>
  workshop: Workshop
  planStart: string
  titleOf: (workstream: Workstream) => string
}

/** The lines of the list for the workstreams that it shows. */
export const rowModels = (shown: readonly Workstream[], roadmap: Roadmap, present: Roadmap, context: Context): RowModel[] => {
  const { t, format, workshop, planStart, titleOf } = context
  const largest = roadmap.workstreams.reduce((most, { benefitIndex }) => Math.max(most, benefitIndex), 0)
  const ranksBefore = roadmap === present ? null : new Map(present.workstreams.map(({ id, rank }) => [id, rank]))
  const ownerNames = new Map(workshop.functions.map(({ id }) => [id, functionName(workshop, id)]))
  return shown.map((workstream) => {
    const { id, rank, theme, schedule, priority, benefitIndex } = workstream
    const before = ranksBefore?.get(id) ?? null
    return {
      id,
      rank,
      isPinned: workstream.isPinned,
      moved: before === null || rank === null ? 0 : before - rank,
      title: titleOf(workstream),
      theme: (theme && workstream.name && themeTitle(t, theme, workstream.themeName)) ?? '',
      needs: t('list.needs', { count: workstream.evidence.length }),
      kind: workstream.kind,
      isCritical: schedule?.isCritical ?? false,
      isOrphaned: workstream.isOrphaned,
      flaws: workstream.findings.length,
      benefit: format.decimal(benefitIndex),
      benefitWidth: largest === 0 ? 0 : Math.round((100 * benefitIndex) / largest),
      effort: format.days(workstream.effortDays.likely),
      isEffortEstimated: workstream.isEffortEstimated,
      score: priority === null ? '–' : format.decimal(priority),
      owner: (workstream.ownerFunctionId && ownerNames.get(workstream.ownerFunctionId)) || '',
      when: schedule ? format.quarterOf(planStart, schedule) : '',
      status: workstream.status,
    }
  })
}
