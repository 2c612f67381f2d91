import type { BoardKind, StageCheckCode } from '@filrouge/domain'
import {
  IconChartLine,
  IconGauge,
  IconGavel,
  IconRoad,
  IconRoute,
  IconStack2,
  IconStairs,
  IconTopologyStar3,
  IconUsers,
} from '@tabler/icons-react'

export const stageIcon = {
  diagnostic: IconGauge,
  strategicCanvas: IconChartLine,
  customers: IconUsers,
  journey: IconRoute,
  experiencePlatform: IconStack2,
  competencyMap: IconStairs,
  toolsAndData: IconTopologyStar3,
  roadmap: IconRoad,
  governance: IconGavel,
} as const satisfies { readonly [Stage in BoardKind]: unknown }

export const stageAddress = (workshopId: string, stage: BoardKind): string => `/w/${workshopId}/board/${stage}`

/** Where a check is done: on its stage's board, but for surveys, which have a screen of their own. */
export const checkAddress = (workshopId: string, { stage, code }: { stage: BoardKind; code: StageCheckCode }): string =>
  code === 'surveys' ? `/w/${workshopId}/voice` : stageAddress(workshopId, stage)
