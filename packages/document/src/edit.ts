import { byOrder, type CollectionName, collections, type RecordOf, type Settings, settings } from '@filrouge/domain'
import { generateKeyBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { layout, settingsMapName, settingsMaps } from './layout.ts'

/** The origin of every edit made by this person; undo tracks it. */
export const editOrigin = 'edit'

type Id<Name extends CollectionName> = RecordOf<Name>['id']
/** Fields to set; undefined empties an optional one. Of a map field, the entries given are set or emptied, the others kept. */
export type Patch<Name extends CollectionName> = {
  [Field in Exclude<keyof RecordOf<Name>, 'id'>]?: null extends RecordOf<Name>[Field]
    ? RecordOf<Name>[Field]
    : NonNullable<RecordOf<Name>[Field]> extends Record<string, infer Value>
      ? { [key: string]: Value | undefined } | undefined
      : RecordOf<Name>[Field] | undefined
}
/** What a new record needs: texts, maps and order may be left out. */
export type Draft<Name extends CollectionName> = Patch<Name> & { id?: Id<Name> }

const newId = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 20)

/** Runs edits as one step: sent as one update, undone as one. */
export const transact = <Result>(doc: Y.Doc, edits: () => Result): Result => doc.transact(edits, editOrigin)

const keyPrefix = (name: CollectionName, id: string): string => (layout[name].isFlat ? `${id}|` : '')

const targetMap = (doc: Y.Doc, name: CollectionName, id: string): Y.Map<unknown> | null => {
  const map = doc.getMap<unknown>(name)
  if (layout[name].isFlat) return map
  const inner = map.get(id)
  return inner instanceof Y.Map ? inner : null
}

const setOrDelete = (map: Y.Map<unknown>, key: string, value: unknown): void => {
  if (value === undefined) map.delete(key)
  else if (map.get(key) !== value) map.set(key, value)
}

/** Replaces only the part of a text that changed, so that what others type meanwhile stays. */
export const writeText = (text: Y.Text, next: string): void => {
  const now = text.toString()
  if (now === next) return
  let start = 0
  while (start < now.length && start < next.length && now[start] === next[start]) start++
  let end = 0
  while (end < now.length - start && end < next.length - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++
  if (now.length - start - end > 0) text.delete(start, now.length - start - end)
  if (next.length - start - end > 0) text.insert(start, next.slice(start, next.length - end))
}

const withoutEmptied = (entries: unknown): unknown =>
  Object.fromEntries(Object.entries(entries as object).filter(([, entry]) => entry !== undefined))

/** Refuses values out of range, and emptying a field that a record cannot do without. */
const assertValid = (name: CollectionName, patch: Readonly<Record<string, unknown>>): void => {
  const shape: Record<string, { parse: (value: unknown) => unknown } | undefined> = collections[name].shape
  for (const [field, value] of Object.entries(patch)) {
    const isMerged = layout[name].texts.includes(field) || layout[name].maps.includes(field)
    if (field === 'id' || (value === undefined && isMerged)) continue
    const schema = shape[field]
    if (!schema) throw new TypeError(`${name} has no field "${field}"`)
    schema.parse(layout[name].maps.includes(field) ? withoutEmptied(value) : value)
  }
}

/** A new record is whole: one that could not be read back is never written. */
const assertWhole = (name: CollectionName, draft: Readonly<Record<string, unknown>>): void => {
  const { texts, maps } = layout[name]
  const given = Object.entries(draft).filter(([, value]) => value !== undefined)
  collections[name].parse({
    ...Object.fromEntries(texts.map((field) => [field, ''])),
    ...Object.fromEntries(maps.map((field) => [field, {}])),
    ...Object.fromEntries(given.map(([field, value]) => [field, maps.includes(field) ? withoutEmptied(value) : value])),
  })
}

const writeFields = (
  map: Y.Map<unknown>,
  name: CollectionName,
  prefix: string,
  patch: Readonly<Record<string, unknown>>,
): void => {
  const { texts, maps } = layout[name]
  for (const [field, value] of Object.entries(patch)) {
    if (field === 'id') continue
    if (texts.includes(field)) {
      const text = map.get(field)
      if (text instanceof Y.Text) writeText(text, String(value ?? ''))
      else map.set(field, new Y.Text(String(value ?? '')))
    } else if (maps.includes(field)) {
      for (const [entry, entryValue] of Object.entries((value ?? {}) as object))
        setOrDelete(map, `${prefix}${field}/${entry}`, entryValue)
    } else setOrDelete(map, prefix + field, value)
  }
}

const orders = (
  doc: Y.Doc,
  name: CollectionName,
  among: (record: Y.Map<unknown>) => boolean,
): { id: string; order: string }[] => {
  const found: { id: string; order: string }[] = []
  for (const [id, inner] of doc.getMap<unknown>(name).entries()) {
    const order = inner instanceof Y.Map && among(inner) ? inner.get('order') : undefined
    if (typeof order === 'string' && isOrder(order)) found.push({ id, order })
  }
  return found.sort(byOrder)
}

const isOrder = (order: string): boolean => {
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    return false
  }
}

/** A place after `afterId` (null: first; left out: last). Equal neighbours, born of concurrent inserts, are stepped over. */
const placeAfter = (siblings: readonly { id: string; order: string }[], afterId: string | null | undefined): string => {
  const index = afterId === undefined ? siblings.length - 1 : siblings.findIndex((sibling) => sibling.id === afterId)
  const before = siblings[index]?.order ?? null
  const after = siblings.slice(index + 1).find((sibling) => before === null || sibling.order > before)?.order ?? null
  return generateKeyBetween(before, after)
}

/**
 * Adds a record and returns its id. It goes last in its collection unless `order` is given or `afterId` names its
 * predecessor (null: first). Throws a ZodError when a value is out of range or missing, a TypeError for an unknown field.
 */
export const addRecord = <Name extends CollectionName>(
  doc: Y.Doc,
  name: Name,
  draft: Draft<Name>,
  place: { afterId?: string | null } = {},
): Id<Name> =>
  transact(doc, () => {
    assertValid(name, Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)))
    const id = draft.id ?? newId()
    if (layout[name].isFlat) {
      assertWhole(name, { ...draft, id })
      writeFields(doc.getMap(name), name, `${id}|`, draft)
      return id as Id<Name>
    }
    const record = new Y.Map<unknown>()
    const fields = draft as { order?: string }
    const order =
      fields.order ??
      placeAfter(
        orders(doc, name, () => true),
        place.afterId,
      )
    assertWhole(name, { ...draft, id, order })
    for (const text of layout[name].texts) record.set(text, new Y.Text(''))
    doc.getMap(name).set(id, record)
    writeFields(record, name, '', { ...draft, order })
    return id as Id<Name>
  })

/**
 * Changes the given fields of a record, each merged on its own with what others do.
 * Returns false when the record is gone. Throws a ZodError when a value is out of range.
 */
export const updateRecord = <Name extends CollectionName>(doc: Y.Doc, name: Name, id: Id<Name>, patch: Patch<Name>): boolean =>
  transact(doc, () => {
    assertValid(name, patch)
    const map = targetMap(doc, name, id)
    if (!map) return false
    writeFields(map, name, keyPrefix(name, id), patch)
    return true
  })

/** Moves a record right after another of its collection (null: first). */
export const moveRecord = <Name extends CollectionName>(
  doc: Y.Doc,
  name: Name,
  id: Id<Name>,
  afterId: Id<Name> | null,
): boolean => {
  const siblings = orders(doc, name, () => true).filter((sibling) => sibling.id !== id)
  return updateRecord(doc, name, id, { order: placeAfter(siblings, afterId) } as unknown as Patch<Name>)
}

/** Deletes one record alone; see remove.ts for what goes with it. */
export const deleteRecord = <Name extends CollectionName>(doc: Y.Doc, name: Name, id: Id<Name>): void =>
  transact(doc, () => {
    const map = doc.getMap<unknown>(name)
    if (!layout[name].isFlat) map.delete(id)
    else for (const key of [...map.keys()]) if (key.startsWith(`${id}|`)) map.delete(key)
  })

type SettingsMap = (typeof settingsMaps)[number]
const isSettingsMap = (field: string): field is SettingsMap => (settingsMaps as readonly string[]).includes(field)
/** Settings to set; undefined empties an optional one. Of a map, the entries given are set or emptied, the others kept. */
export type SettingsPatch = {
  [Field in keyof Settings]?: Field extends SettingsMap
    ? { [entry: string]: Exclude<Settings[Field][keyof Settings[Field]], undefined> | undefined }
    : Settings[Field] | undefined
}

/** Changes the given settings. Throws a ZodError when a value is out of range. */
export const updateSettings = (doc: Y.Doc, patch: SettingsPatch): void =>
  transact(doc, () => {
    const map = doc.getMap<unknown>(settingsMapName)
    for (const [field, value] of Object.entries(patch)) {
      const schema = settings.shape[field as keyof Settings]
      if (!isSettingsMap(field)) {
        schema.parse(value)
        setOrDelete(map, field, value)
        continue
      }
      schema.parse(withoutEmptied(value ?? {}))
      for (const [entry, entryValue] of Object.entries(value ?? {})) setOrDelete(map, `${field}/${entry}`, entryValue)
    }
  })
