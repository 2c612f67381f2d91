import {
  collectionNames,
  readCollection,
  readSettings,
  type readWorkshop,
  settingsMapName,
  type WorkshopDoc,
} from '@filrouge/document'
import type { CollectionName, Workshop } from '@filrouge/domain'
import type { AbstractType, YEvent } from 'yjs'

/** The document as plain data, read again only where it changed, at most once per microtask. */
export interface WorkshopStore {
  read: () => Workshop
  subscribe: (listener: () => void) => () => void
}

export const createWorkshopStore = (doc: WorkshopDoc, readWhole: typeof readWorkshop): WorkshopStore => {
  let current = readWhole(doc).workshop
  const stale = new Set<CollectionName | typeof settingsMapName>()
  const listeners = new Set<() => void>()
  let isAttached = false

  const refresh = (): void => {
    if (stale.size === 0) return
    const changed = Object.fromEntries(
      [...stale].map((name) => [name, name === settingsMapName ? readSettings(doc) : readCollection(doc, name)]),
    )
    current = { ...current, ...changed }
    stale.clear()
  }
  const attach = (): void => {
    isAttached = true
    for (const name of [...collectionNames, settingsMapName] as const) {
      doc.getMap(name).observeDeep((_events: YEvent<AbstractType<unknown>>[]) => {
        const wasFresh = stale.size === 0
        stale.add(name)
        if (wasFresh)
          queueMicrotask(() => {
            for (const listener of listeners) listener()
          })
      })
    }
    for (const name of [...collectionNames, settingsMapName] as const) stale.add(name)
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
