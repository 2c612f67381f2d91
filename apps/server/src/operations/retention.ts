import type { UnopenedWorkshops } from '../storage/port/workshop-lifecycle.ts'

const dayMs = 24 * 60 * 60 * 1000
/** How long after a round the next one notes the open workshops and looks for stale ones, in milliseconds. */
const roundMs = 60 * 60 * 1000
/** By how much a date may be set right, and a storage be late with its answer, before it counts as a jump. */
const jumpMs = 5 * 60 * 1000

export interface RetentionTools {
  /** Ids of the workshops that people are in now. */
  openWorkshops: () => readonly string[]
  noteOpened: (workshopIds: readonly string[]) => Promise<void>
  unopenedFor: (ageMs: number) => Promise<UnopenedWorkshops>
  /** Erases a workshop, unless somebody opened it within that time; resolves with whether it did. */
  eraseUnopened: (workshopId: string, ageMs: number) => Promise<boolean>
  /** Hears of what failed and is tried again, with the workshop that could not be erased. */
  onError: (error: unknown, workshopId?: string) => void
  /** Hears by how much the storage's clock jumped, forward or back. */
  onClockJump: (jumpMs: number) => void
}

/** What a round found, and when by a clock that never jumps. */
interface Finding extends UnopenedWorkshops {
  steadyMs: number
}

/** How much more time passed by the storage's clock than by the steady one. */
const driftMs = (before: Finding, after: Finding): number => after.asOf - before.asOf - (after.steadyMs - before.steadyMs)

/**
 * A function that erases the workshops that nobody opened for so many days, each once two calls in a row found it so. A storage
 * whose clock jumped in between calls workshops stale that are not, or the other way round: then the first of the two calls
 * does not count. One that is opened meanwhile stays. One that cannot be erased is told, and the others go.
 */
const createStaleEraser = (tools: RetentionTools, days: number): (() => Promise<void>) => {
  const ageMs = days * dayMs
  let former: Finding | null = null

  const findConfirmed = async (): Promise<string[]> => {
    const before = former
    const found = { ...(await tools.unopenedFor(ageMs)), steadyMs: performance.now() }
    former = found
    if (before === null) return []
    const drift = driftMs(before, found)
    if (Math.abs(drift) > jumpMs) {
      tools.onClockJump(drift)
      return []
    }
    const foundBefore = new Set(before.workshopIds)
    return found.workshopIds.filter((workshopId) => foundBefore.has(workshopId))
  }

  return async () => {
    for (const workshopId of await findConfirmed()) {
      if (tools.openWorkshops().includes(workshopId)) continue
      try {
        await tools.eraseUnopened(workshopId, ageMs)
      } catch (error) {
        tools.onError(error, workshopId)
      }
    }
  }
}

/** Notes every hour which workshops are open and, where a number of days is set, erases the stale ones. */
export const keepRetention = (tools: RetentionTools, days: number | null): Disposable => {
  const eraseStale = days === null ? null : createStaleEraser(tools, days)
  const round = async (): Promise<void> => {
    await tools.noteOpened(tools.openWorkshops())
    await eraseStale?.()
  }
  let timer: NodeJS.Timeout | null = null
  // One after the other, so that what a round found is an hour old at least when the next one confirms it.
  const wait = (): NodeJS.Timeout =>
    setTimeout(async () => {
      await round().catch(tools.onError)
      if (timer !== null) timer = wait()
    }, roundMs).unref()
  timer = wait()
  return {
    [Symbol.dispose]: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
