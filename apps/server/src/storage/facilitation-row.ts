import { type BoardKind, boardKinds, type Facilitation, gathering, type Timer, timer } from '@filrouge/domain'
import { z } from 'zod'

export const lockRow = z.object({ board: z.string() })
/** As a JSON text. */
const timerRow = z.object({ timer: z.string().nullable() })
/** Timer and gathering as JSON texts. */
export const facilitationRow = z.object({ timer: z.string().nullable(), gathering: z.string().nullable() })

const readJson = <Value>(schema: z.ZodType<Value>, text: string | null): Value | null => {
  if (text === null) return null
  const parsed = schema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

/** The timer from its row, where there is one. */
export const timerFrom = (row: unknown): Timer | null => (row ? readJson(timer, timerRow.parse(row).timer) : null)

/** Facilitation from its rows, as every database gives them back. */
export const facilitationFrom = (locks: readonly unknown[], row: unknown): Facilitation => {
  const locked = new Set(locks.map((lock) => lockRow.parse(lock).board))
  const set = row ? facilitationRow.parse(row) : { timer: null, gathering: null }
  return {
    lockedBoards: boardKinds.filter((board: BoardKind) => locked.has(board)),
    timer: readJson(timer, set.timer),
    gathering: readJson(gathering, set.gathering),
  }
}
