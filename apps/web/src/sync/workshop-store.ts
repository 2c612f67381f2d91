import {
  collectionNames,
  readCollection,
  readSettings,
  type readWorkshop,
  settingsMapName,
  type WorkshopDoc,
} from '@filrouge/document'
import type { CollectionName, Workshop } from '@filrouge/domain'
import { equalityDeep } from 'lib0/function'
import type { Transaction } from 'yjs'
import { paced } from './paced.ts'

/** The document as plain data, read again only where it changed. What did not change keeps its identity, record by record. */
export interface WorkshopStore {
  read: () => Workshop
  /** Hears of this person's own changes at once, and of those of others at most once per frame. */
  subscribe: (listener: () => void) => () => void
}

type Part = CollectionName | typeof settingsMapName

const parts: readonly Part[] = [...collectionNames, settingsMapName]

/** What was read last, in the place of what is the same now. */
const keepSame = <Value>(before: Value, now: Value): Value => (equalityDeep(before, now) ? before : now)

const keepSameRecords = <Item extends { id: string }>(before: readonly Item[], now: readonly Item[]): readonly Item[] => {
  const beforeById = new Map(before.map((item) => [item.id, item]))
  const kept = now.map((item) => keepSame(beforeById.get(item.id), item) ?? item)
  const isSame = kept.length === before.length && kept.every((item, index) => item === before[index])
  return isSame ? before : kept
}

export const createWorkshopStore = (doc: WorkshopDoc, readWhole: typeof readWorkshop): WorkshopStore => {
  let current = readWhole(doc).workshop
  const stale = new Set<Part>()
  const listeners = new Set<() => void>()
  let isAttached = false
  let isTellingSoon = false

  const readPart = (name: Part): Workshop[Part] =>
    name === settingsMapName
      ? keepSame(current.settings, readSettings(doc))
      : (keepSameRecords(current[name], readCollection(doc, name)) as Workshop[Part])

  const refresh = (): void => {
    if (stale.size === 0) return
    current = { ...current, ...Object.fromEntries([...stale].map((name) => [name, readPart(name)])) }
    stale.clear()
  }
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const tellPaced = paced(tell)
  const tellSoon = (): void => {
    if (isTellingSoon) return
    isTellingSoon = true
    queueMicrotask(() => {
      isTellingSoon = false
      tell()
    })
  }
  const attach = (): void => {
    isAttached = true
    for (const name of parts) {
      doc.getMap(name).observeDeep((_events: unknown, { local }: Transaction) => {
        stale.add(name)
        if (local) tellSoon()
        else tellPaced()
      })
    }
    for (const name of parts) stale.add(name)
  }

  return {
    read: () => {
      if (!isAttached) attach()
      refresh()
      return current
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
