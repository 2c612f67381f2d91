import type { BoardDefinition } from '../boards/board-definition.ts'
import { competencyMapBoard } from '../boards/competency-map/index.ts'
import { customersBoard } from '../boards/customers/index.ts'
import { diagnosticBoard } from '../boards/diagnostic/index.ts'
import { experiencePlatformBoard } from '../boards/experience-platform/index.ts'
import { governanceBoard } from '../boards/governance/index.ts'
import { journeyBoard } from '../boards/journey/index.ts'
import { roadmapBoard } from '../boards/roadmap/index.ts'
import { strategicCanvasBoard } from '../boards/strategic-canvas/index.ts'
import { toolsAndDataBoard } from '../boards/tools-and-data/index.ts'

/** Every board, in the order of the method. */
export const boards: readonly BoardDefinition[] = [
  diagnosticBoard,
  strategicCanvasBoard,
  customersBoard,
  journeyBoard,
  experiencePlatformBoard,
  competencyMapBoard,
  toolsAndDataBoard,
  roadmapBoard,
  governanceBoard,
]
