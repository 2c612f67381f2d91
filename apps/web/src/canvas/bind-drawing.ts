import { drawingMapName } from '@filrouge/document'
import { decodeRecord, encodeRecord, writeChanges } from '@filrouge/drawing'
import type { RecordId, TLRecord, TLStore, UnknownRecord } from 'tldraw'
import * as Y from 'yjs'
import { beforePaint } from '../sync/before-paint.ts'
import { findRepairs, partSiblings, restackedParents } from './drawing-repairs.ts'
import { cycleBreakers } from './parent-cycles.ts'

/** Origin of what this person draws; undo tracks it. */
export const drawingOrigin = 'drawing'
/** Origin of repairs, which are nobody's edit to undo. */
const repairOrigin = 'drawing-repair'
const sendEveryMs = 50
/** Repairs wait for a pause in what arrives, so that the halves of one change can meet. */
const tidyAfterMs = 1000
/** In a crowd there is no pause: they wait no longer than this. */
const tidyWithinMs = 5000

export interface DrawingBinding {
  /** Sends now what was drawn and waits. */
  flush: () => void
  /** Shows now what others did and waits. */
  receive: () => void
  /** Repairs now what merging left behind; otherwise a pause does it. */
  tidy: () => void
  /** Ids of records that cannot be read; they stay in the document untouched. */
  quarantined: () => ReadonlySet<string>
  dispose: () => void
}

interface Options {
  doc: Y.Doc
  store: TLStore
  canEdit: () => boolean
  /** Wraps each sending, for the undo history to group by gesture. */
  send?: (write: () => void) => void
  /** Calls back once before the next paint, and returns how to cancel. */
  schedule?: (run: () => void) => () => void
}

/** Keeps a tldraw store and the drawing of a workshop's document the same. */
export const bindDrawing = ({
  doc,
  store,
  canEdit,
  send = (write) => write(),
  schedule = beforePaint,
}: Options): DrawingBinding => {
  const records = doc.getMap<unknown>(drawingMapName)
  /** Each record as both sides last agreed on it: what is sent is the difference. */
  const agreed = new Map<string, TLRecord>()
  const drawn = new Set<string>()
  const received = new Set<string>()
  const unreadable = new Set<string>()
  /** Shapes shown here at another height than the document's, until the next tidying. */
  const parted = new Set<string>()
  let sendTimer: ReturnType<typeof setTimeout> | null = null
  let cancelReceive: (() => void) | null = null
  let tidyTimer: ReturnType<typeof setTimeout> | null = null
  let tidyBy = Number.POSITIVE_INFINITY

  const stored = (id: string): TLRecord | undefined => store.get(id as TLRecord['id'])

  const writeOne = (id: string): void => {
    const now = stored(id)
    const before = agreed.get(id)
    const inner = records.get(id)
    if (!now) {
      if (inner !== undefined) records.delete(id)
      agreed.delete(id)
    } else if (inner instanceof Y.Map && before) {
      writeChanges(inner, before, now)
      agreed.set(id, now)
    } else if (!before) {
      records.set(id, encodeRecord(now))
      agreed.set(id, now)
    }
    // Otherwise someone else deleted it meanwhile: the deletion stands.
  }

  const flush = (): void => {
    // Listening makes the store report at once what it keeps for its next frame.
    store.listen(() => {})()
    if (sendTimer !== null) clearTimeout(sendTimer)
    sendTimer = null
    if (drawn.size === 0) return
    const ids = [...drawn]
    drawn.clear()
    if (!canEdit()) return
    send(() => doc.transact(() => ids.forEach(writeOne), drawingOrigin))
  }

  const checked = (id: string): TLRecord | null => {
    const record = decodeRecord(id, records.get(id))
    if (!record) return null
    try {
      const type = store.schema.types[record.typeName as TLRecord['typeName']]
      if (type.scope !== 'document') return null
      return type.validate(record as unknown as UnknownRecord, stored(id)) as TLRecord
    } catch {
      return null
    }
  }

  const brokenCycles = (): TLRecord[] => {
    const shapes = store.allRecords().filter((record) => record.typeName === 'shape')
    const pageId = store
      .allRecords()
      .filter((record) => record.typeName === 'page')
      .map((page) => page.id)
      .sort()[0]
    if (!pageId) return []
    return cycleBreakers(shapes).flatMap((id) => {
      const shape = stored(id)
      return shape?.typeName === 'shape' ? [{ ...shape, parentId: pageId }] : []
    })
  }

  const repair = (): void => {
    const repaired = brokenCycles()
    if (repaired.length === 0) return
    store.put(repaired)
    if (!canEdit()) return
    doc.transact(() => {
      for (const record of repaired) writeOne(record.id)
    }, repairOrigin)
  }

  /** The editor throws when it must put a shape between two at one height: those part at once, for this person alone. */
  const part = (parents: ReadonlySet<string>): void => {
    if (parents.size === 0) return
    const shapes = partSiblings(store.allRecords(), parents)
    for (const { id } of shapes) parted.add(id)
    store.put(shapes)
  }

  const tidy = (): void => {
    if (tidyTimer !== null) clearTimeout(tidyTimer)
    tidyTimer = null
    tidyBy = Number.POSITIVE_INFINITY
    flush()
    const { shapes, removed } = findRepairs(agreed.values(), (id) => records.has(id))
    const asAgreed = [...parted].flatMap((id) => agreed.get(id) ?? [])
    parted.clear()
    if (shapes.length === 0 && removed.length === 0 && asAgreed.length === 0) return
    store.mergeRemoteChanges(() => {
      store.put(asAgreed)
      store.remove(removed.filter((id) => store.has(id)))
      store.put(shapes)
    })
    if (!canEdit()) return
    doc.transact(() => {
      for (const id of [...removed, ...shapes.map((shape) => shape.id)]) writeOne(id)
    }, repairOrigin)
  }

  const tidySoon = (): void => {
    if (tidyTimer !== null) clearTimeout(tidyTimer)
    const now = performance.now()
    tidyBy = Math.min(tidyBy, now + tidyWithinMs)
    tidyTimer = setTimeout(tidy, Math.min(tidyAfterMs, tidyBy - now))
  }

  const receive = (): void => {
    cancelReceive?.()
    cancelReceive = null
    if (received.size === 0) return
    flush()
    const ids = [...received]
    received.clear()
    const put: TLRecord[] = []
    const remove: RecordId<UnknownRecord>[] = []
    for (const id of ids) {
      unreadable.delete(id)
      if (!records.has(id)) {
        agreed.delete(id)
        if (stored(id)) remove.push(id as RecordId<UnknownRecord>)
        continue
      }
      const record = checked(id)
      if (!record) unreadable.add(id)
      else {
        agreed.set(id, record)
        put.push(record)
      }
    }
    const restacked = restackedParents(put, stored)
    store.mergeRemoteChanges(() => {
      store.remove(remove as TLRecord['id'][])
      store.put(put)
      part(restacked)
      if (put.some((record) => record.typeName === 'shape')) repair()
    })
    tidySoon()
  }

  const onDocument = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    // By origin, not by locality: what undo and boards change here must reach the store too.
    if (transaction.origin === drawingOrigin || transaction.origin === repairOrigin) return
    for (const event of events) {
      const [id] = event.path
      if (event.target === records) for (const key of event.changes.keys.keys()) received.add(key)
      else if (typeof id === 'string') received.add(id)
    }
    if (received.size > 0) cancelReceive ??= schedule(receive)
  }

  for (const id of records.keys()) received.add(id)
  receive()
  records.observeDeep(onDocument)
  const stopListening = store.listen(
    ({ changes }) => {
      for (const group of [changes.added, changes.updated, changes.removed]) for (const id of Object.keys(group)) drawn.add(id)
      if (drawn.size > 0) sendTimer ??= setTimeout(flush, sendEveryMs)
    },
    { source: 'user', scope: 'document' },
  )

  return {
    flush,
    receive,
    tidy,
    quarantined: () => unreadable,
    dispose: () => {
      flush()
      stopListening()
      records.unobserveDeep(onDocument)
      cancelReceive?.()
      if (tidyTimer !== null) clearTimeout(tidyTimer)
    },
  }
}
