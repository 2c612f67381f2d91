import { type BoardKind, boardKinds } from './board.ts'
import type { Settings } from './workshop.ts'

/** Each board is a stage of the method: every stage in the order in which this workshop runs them; a stage that its order leaves out keeps the method's place. */
export const stagesInOrder = ({ stageOrder = [] }: Pick<Settings, 'stageOrder'>): BoardKind[] => {
  const ordered = [...new Set(stageOrder)]
  for (const [index, stage] of boardKinds.entries()) {
    if (ordered.includes(stage)) continue
    const before = boardKinds.slice(0, index).findLast((earlier) => ordered.includes(earlier))
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, stage)
  }
  return ordered
}

/** The order once a stage has traded places with its neighbour; unchanged at either end. */
export const moveStage = (settings: Pick<Settings, 'stageOrder'>, stage: BoardKind, step: -1 | 1): BoardKind[] => {
  const ordered = stagesInOrder(settings)
  const from = ordered.indexOf(stage)
  const to = from + step
  if (to < 0 || to >= ordered.length) return ordered
  return ordered.with(from, ordered[to] ?? stage).with(to, stage)
}
