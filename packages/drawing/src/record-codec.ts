import type { TLRecord } from '@tldraw/tlschema'
import * as Y from 'yjs'

/** A tldraw record as plain data, before it is checked. */
export type PlainRecord = Record<string, unknown> & { id: string; typeName: string }

const creationKey = '_'
const positionKey = 'pos'
const propPrefix = 'p.'
/** Merged as one: a parent from one person with coordinates from another would fling the shape away. */
const positionFields = ['x', 'y', 'rotation', 'parentId'] as const

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

const plain = (record: TLRecord): PlainRecord => record as unknown as PlainRecord

/** The record at creation under `_`; later changes stand beside it, one key each. */
export const encodeRecord = (record: TLRecord): Y.Map<unknown> => new Y.Map<unknown>([[creationKey, record as unknown as object]])

/** Writes what changed between two versions of one record; undefined stands for a key taken away. */
export const writeChanges = (inner: Y.Map<unknown>, before: TLRecord, after: TLRecord): void => {
  const was = plain(before)
  const is = plain(after)
  const isShape = is.typeName === 'shape'
  const isPositionField = (key: string): boolean => isShape && (positionFields as readonly string[]).includes(key)
  if (isShape && positionFields.some((field) => was[field] !== is[field]))
    inner.set(
      positionKey,
      positionFields.map((field) => is[field]),
    )
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    if (key === 'id' || key === 'typeName' || key === 'props' || isPositionField(key)) continue
    if (!isSame(was[key], is[key])) inner.set(key, is[key])
  }
  const propsBefore = isObject(was['props']) ? was['props'] : {}
  const propsAfter = isObject(is['props']) ? is['props'] : {}
  for (const key of new Set([...Object.keys(propsBefore), ...Object.keys(propsAfter)]))
    if (!isSame(propsBefore[key], propsAfter[key])) inner.set(propPrefix + key, propsAfter[key])
}

const setOrDelete = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (value === undefined) delete target[key]
  else target[key] = value
}

/** The record as it stands, or null when it makes no sense; its values are not checked here. */
export const decodeRecord = (id: string, inner: unknown): PlainRecord | null => {
  if (!(inner instanceof Y.Map)) return null
  const created = inner.get(creationKey)
  if (!isObject(created) || typeof created['typeName'] !== 'string') return null
  const record: PlainRecord = { ...created, id, typeName: created['typeName'] }
  const props: Record<string, unknown> = isObject(created['props']) ? { ...created['props'] } : {}
  for (const [key, value] of inner.entries()) {
    if (key === creationKey || key === 'id' || key === 'typeName') continue
    if (key === positionKey) {
      if (!Array.isArray(value)) return null
      positionFields.forEach((field, index) => {
        record[field] = value[index]
      })
    } else if (key.startsWith(propPrefix)) setOrDelete(props, key.slice(propPrefix.length), value)
    else setOrDelete(record, key, value)
  }
  if (isObject(created['props'])) record['props'] = props
  return record
}
