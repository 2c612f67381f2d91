import * as Y from 'yjs'
import { metaMapName } from './layout.ts'

export const schemaVersion = 4
const versionKey = 'schemaVersion'
export const migrationOrigin = 'migration'

interface Migration {
  readonly to: number
  /** Idempotent; only sets or deletes keys, so that two servers that run it converge. */
  readonly run: (doc: Y.Doc) => void
}

const forEachRecord = (doc: Y.Doc, collection: string, visit: (record: Y.Map<unknown>) => void): void => {
  for (const record of doc.getMap<unknown>(collection).values()) if (record instanceof Y.Map) visit(record)
}

/** The day given to what was read before days were kept: it stands before every reading since. */
const undatedReading = 'readings/2026-01-01'

const migrations: readonly Migration[] = [
  {
    // Version 1 named the satisfaction aimed at "target".
    to: 2,
    run: (doc) =>
      forEachRecord(doc, 'moments', (moment) => {
        const target = moment.get('target')
        if (target !== undefined && !moment.has('targetSatisfaction')) moment.set('targetSatisfaction', target)
        moment.delete('target')
      }),
  },
  {
    // Version 2 kept one value of an indicator, without its day.
    to: 3,
    run: (doc) =>
      forEachRecord(doc, 'indicators', (indicator) => {
        const current = indicator.get('current')
        if (current !== undefined && !indicator.has(undatedReading)) indicator.set(undatedReading, current)
        indicator.delete('current')
      }),
  },
  {
    // Version 4 adds scenarios, capacity by quarter and more decisions, all absent before: only the number moves, so that a
    // client that would not carry them along when it removes records asks to reload.
    to: 4,
    run: () => {},
  },
]

/** Version of a document; 1 where none is written. */
export const documentVersion = (doc: Y.Doc): number => {
  const version = doc.getMap<unknown>(metaMapName).get(versionKey)
  return typeof version === 'number' ? version : 1
}

/** Notes in a document the version of another one, whose records it is to hold. */
export const takeVersionOf = (doc: Y.Doc, other: Y.Doc): void => {
  const version = documentVersion(other)
  if (version !== documentVersion(doc)) doc.getMap<unknown>(metaMapName).set(versionKey, version)
}

/** Brings an older document to the present version, in one transaction. Returns false when nothing had to change. */
export const migrate = (doc: Y.Doc): boolean => {
  const from = documentVersion(doc)
  if (from >= schemaVersion) return false
  doc.transact(() => {
    for (const { to, run } of migrations) if (to > from) run(doc)
    doc.getMap<unknown>(metaMapName).set(versionKey, schemaVersion)
  }, migrationOrigin)
  return true
}

/** A client of an older release must not write into a newer document: it asks to reload. */
export const isNewerThanThisRelease = (doc: Y.Doc): boolean => documentVersion(doc) > schemaVersion

/** Calls back whenever the version may have changed. Returns how to stop. */
export const watchVersion = (doc: Y.Doc, onChange: () => void): (() => void) => {
  const meta = doc.getMap<unknown>(metaMapName)
  meta.observe(onChange)
  return () => meta.unobserve(onChange)
}
