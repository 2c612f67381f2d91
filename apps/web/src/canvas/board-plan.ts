import type { BoardDefinition, BoardKind } from '../boards/board-definition.ts'

/** The stages of the method that one row of the whiteboard shows, from left to right. */
const planRows = {
  understand: ['diagnostic', 'strategicCanvas', 'customers'],
  design: ['journey', 'experiencePlatform', 'competencyMap'],
  deliver: ['toolsAndData', 'roadmap', 'governance'],
} as const satisfies Record<string, readonly BoardKind[]>
export type PlanRow = keyof typeof planRows
const planRowNames = Object.keys(planRows) as PlanRow[]

const gap = 120
/** Room above a row for its title. */
const titleHeight = 230

export interface BoardPlace {
  board: BoardDefinition
  x: number
  y: number
}

export interface BoardPlan {
  places: BoardPlace[]
  titles: { row: PlanRow; x: number; y: number }[]
}

/** Where the boards stand on a new whiteboard: rows after the method, columns aligned, in whiteboard units. */
export const boardPlan = (boards: readonly BoardDefinition[]): BoardPlan => {
  const rows = planRowNames.map((row) => ({
    row,
    boards: planRows[row].flatMap((kind) => boards.find((board) => board.kind === kind) ?? []),
  }))
  const columns = Math.max(...rows.map((row) => row.boards.length))
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => row.boards[column]?.size.w ?? 0)),
  )
  const plan: BoardPlan = { places: [], titles: [] }
  let y = 0
  for (const row of rows) {
    if (row.boards.length === 0) continue
    plan.titles.push({ row: row.row, x: 0, y })
    let x = 0
    row.boards.forEach((board, column) => {
      plan.places.push({ board, x, y: y + titleHeight })
      x += (widths[column] ?? 0) + gap
    })
    y += titleHeight + Math.max(...row.boards.map(({ size }) => size.h)) + gap
  }
  return plan
}
