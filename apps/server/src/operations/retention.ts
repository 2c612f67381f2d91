const dayMs = 24 * 60 * 60 * 1000
/** How often open workshops are noted as such, and stale ones looked for, in milliseconds. */
const roundMs = 60 * 60 * 1000

export interface RetentionTools {
  /** Ids of the workshops that people are in now. */
  openWorkshops: () => readonly string[]
  noteOpened: (workshopIds: readonly string[]) => Promise<void>
  notOpenedSince: (moment: Date) => Promise<string[]>
  /** Erases a workshop, unless somebody opened it since that moment; resolves with whether it did. */
  eraseUnopened: (workshopId: string, moment: Date) => Promise<boolean>
}

/** Hears of what failed and is tried again, with the workshop that could not be erased. */
export type OnRetentionError = (error: unknown, workshopId?: string) => void

/**
 * Erases the workshops that nobody opened for so many days; returns them. One that is opened meanwhile stays. One that cannot
 * be erased is told, and the others go.
 */
export const eraseStale = async (
  tools: RetentionTools,
  days: number,
  now: Date,
  onError: OnRetentionError,
): Promise<string[]> => {
  const moment = new Date(now.getTime() - days * dayMs)
  const erased: string[] = []
  for (const workshopId of await tools.notOpenedSince(moment)) {
    if (tools.openWorkshops().includes(workshopId)) continue
    try {
      if (await tools.eraseUnopened(workshopId, moment)) erased.push(workshopId)
    } catch (error) {
      onError(error, workshopId)
    }
  }
  return erased
}

/** Notes every hour which workshops are open and, where a number of days is set, erases the stale ones. */
export const keepRetention = (tools: RetentionTools, days: number | null, onError: OnRetentionError): Disposable => {
  const round = async (): Promise<void> => {
    await tools.noteOpened(tools.openWorkshops())
    if (days !== null) await eraseStale(tools, days, new Date(), onError)
  }
  const timer = setInterval(() => void round().catch(onError), roundMs)
  timer.unref()
  return { [Symbol.dispose]: () => clearInterval(timer) }
}
