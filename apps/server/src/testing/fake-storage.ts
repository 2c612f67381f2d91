import type { DocumentForms } from '../storage/port/document-forms.ts'
import type { UpdateLog } from '../storage/port/update-log.ts'

interface Kept {
  base: { update: Uint8Array; upTo: number } | null
  /** Updates with their sequences. */
  tail: [number, Uint8Array][]
}

/** A storage in memory whose disk may refuse, or keep everyone waiting until `hurry`; whose process may be killed. */
export const fakeStorage = (logged: Readonly<Record<string, readonly Uint8Array[]>> = {}) => {
  const disk = { refuses: false, refusesCompaction: false, isSlow: false, appends: 0 }
  const sleepers: (() => void)[] = []
  const kept = new Map<string, Kept>()
  const forms = new Map<string, string>()
  const of = (workshopId: string): Kept => {
    const found = kept.get(workshopId) ?? { base: null, tail: [] }
    kept.set(workshopId, found)
    return found
  }
  const last = (workshopId: string): number => of(workshopId).tail.at(-1)?.[0] ?? of(workshopId).base?.upTo ?? 0
  const push = (workshopId: string, update: Uint8Array): number => {
    const sequence = last(workshopId) + 1
    of(workshopId).tail.push([sequence, update])
    return sequence
  }
  for (const [workshopId, updates] of Object.entries(logged)) for (const update of updates) push(workshopId, update)
  let life = 0
  const pause = async (): Promise<void> => {
    const born = life
    if (disk.isSlow) await new Promise<void>((resolve) => sleepers.push(resolve))
    if (life !== born) await new Promise(() => {})
  }
  const turn = async (): Promise<void> => {
    await pause()
    if (disk.refuses) throw new Error('disk full')
  }
  const storage: UpdateLog & DocumentForms = {
    append: async (entries) => {
      await turn()
      disk.appends++
      return entries.map(({ workshopId, update }) => push(workshopId, update))
    },
    load: async (workshopId, after = 0) => {
      await pause()
      const { base, tail } = of(workshopId)
      const isBaseNews = base !== null && base.upTo > after
      const behind = tail.filter(([sequence]) => sequence > (isBaseNews ? base.upTo : after))
      return { updates: [...(isBaseNews ? [base.update] : []), ...behind.map(([, update]) => update)], upTo: last(workshopId) }
    },
    lastSequence: async (workshopId) => last(workshopId),
    lastSequences: async (workshopIds) => workshopIds.map(last),
    compact: async (workshopId, upTo, update) => {
      await pause()
      if (disk.refusesCompaction) throw new Error('disk full')
      const found = of(workshopId)
      if ((found.base?.upTo ?? 0) >= upTo) return
      found.base = { update, upTo }
      found.tail = found.tail.filter(([sequence]) => sequence > upTo)
    },
    documentForm: async (workshopId) => forms.get(workshopId) ?? null,
    setDocumentForm: async (workshopId, form) => {
      await turn()
      forms.set(workshopId, form)
    },
  }
  /** The process that used this storage is gone: what it asked for and has not got never happens. */
  const kill = (): void => {
    life++
    hurry()
  }
  const hurry = (): void => {
    disk.isSlow = false
    for (const wake of sleepers.splice(0)) wake()
  }
  return { storage, disk, hurry, kill }
}
