import { byOrder, type CollectionName, collections, type RecordOf, settings, type Workshop } from '@filrouge/domain'
import * as Y from 'yjs'
import { collectionNames, layout, settingsMapName, settingsMaps } from './layout.ts'

/** A record that could not be read: it is left out, never a crash. */
export interface UnreadableRecord {
  collection: CollectionName | 'settings'
  id: string
  problem: string
}

export interface ReadResult {
  workshop: Workshop
  unreadable: readonly UnreadableRecord[]
}

type Fields = Record<string, unknown>

const plainValue = (value: unknown): unknown => {
  if (value instanceof Y.Text) return value.toString()
  if (value instanceof Y.AbstractType) return value.toJSON()
  return value
}

/** Assigned to a plain object, it would replace its prototype rather than add an entry. */
const prototypeKey = '__proto__'

const setField = (fields: Fields, maps: readonly string[], key: string, value: unknown): void => {
  const slash = key.indexOf('/')
  if (slash < 0) {
    // A map's entries stand under keys of their own: what stands under its bare name is corrupt.
    if (!maps.includes(key) && key !== prototypeKey) fields[key] = plainValue(value)
    return
  }
  const map = key.slice(0, slash)
  const entry = key.slice(slash + 1)
  if (!maps.includes(map) || entry === prototypeKey) return
  ;(fields[map] as Fields)[entry] = plainValue(value)
}

const emptyFields = (id: string, texts: readonly string[], maps: readonly string[]): Fields => ({
  id,
  ...Object.fromEntries(texts.map((name) => [name, ''])),
  ...Object.fromEntries(maps.map((name) => [name, {}])),
})

/** Drops the optional fields and map entries that do not parse, so that one bad value does not hide its record. */
const parseLeniently = <Name extends CollectionName>(
  name: Name,
  fields: Fields,
): { record: RecordOf<Name> | null; problem: string | null } => {
  const schema = collections[name]
  const first = schema.safeParse(fields)
  if (first.success) return { record: first.data as RecordOf<Name>, problem: null }
  const repaired: Fields = structuredClone(fields)
  for (const issue of first.error.issues) {
    const [field, entry] = issue.path
    if (typeof field !== 'string') continue
    if (layout[name].texts.includes(field)) repaired[field] = ''
    else if (entry === undefined || typeof repaired[field] !== 'object' || repaired[field] === null) delete repaired[field]
    else if (!layout[name].maps.includes(field)) delete repaired[field]
    else delete (repaired[field] as Fields)[String(entry)]
  }
  const problem = first.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  const second = schema.safeParse(repaired)
  return { record: second.success ? (second.data as RecordOf<Name>) : null, problem }
}

const flatFields = (map: Y.Map<unknown>, maps: readonly string[]): Map<string, Fields> => {
  const byId = new Map<string, Fields>()
  for (const [key, value] of map.entries()) {
    // Workstream ids hold no "|"; keys read "ID|field" or "ID|map/entry".
    const bar = key.indexOf('|')
    if (bar <= 0) continue
    const id = key.slice(0, bar)
    const fields = byId.get(id) ?? emptyFields(id, [], maps)
    setField(fields, maps, key.slice(bar + 1), value)
    fields['id'] = id
    byId.set(id, fields)
  }
  return byId
}

const nestedFields = (map: Y.Map<unknown>, texts: readonly string[], maps: readonly string[]): Map<string, Fields> => {
  const byId = new Map<string, Fields>()
  for (const [id, inner] of map.entries()) {
    const fields = emptyFields(id, texts, maps)
    if (inner instanceof Y.Map) for (const [key, value] of inner.entries()) setField(fields, maps, key, value)
    fields['id'] = id
    byId.set(id, fields)
  }
  return byId
}

/** Reads one collection, sorted by order then id. */
export const readCollection = <Name extends CollectionName>(
  doc: Y.Doc,
  name: Name,
  unreadable: UnreadableRecord[] = [],
): RecordOf<Name>[] => {
  const { texts, maps, isFlat } = layout[name]
  const map = doc.getMap<unknown>(name)
  const fieldsById = isFlat ? flatFields(map, maps) : nestedFields(map, texts, maps)
  const records: RecordOf<Name>[] = []
  for (const [id, fields] of fieldsById) {
    const { record, problem } = parseLeniently(name, fields)
    if (problem) unreadable.push({ collection: name, id, problem })
    if (record) records.push(record)
  }
  return records.sort(byOrder)
}

const emptySettings = (): Fields => ({
  name: '',
  language: 'fr',
  ...Object.fromEntries(settingsMaps.map((name) => [name, {}])),
})

/** Reads the settings. A bad value is left out and added to `unreadable`; never throws. */
export const readSettings = (doc: Y.Doc, unreadable: UnreadableRecord[] = []): Workshop['settings'] => {
  const fields = emptySettings()
  for (const [key, value] of doc.getMap<unknown>(settingsMapName).entries()) setField(fields, settingsMaps, key, value)
  const first = settings.safeParse(fields)
  if (first.success) return first.data
  for (const issue of first.error.issues) {
    unreadable.push({ collection: 'settings', id: String(issue.path[0]), problem: issue.message })
    const [field, entry] = issue.path
    const entries = issue.code === 'unrecognized_keys' ? issue.keys : entry === undefined ? [] : [entry]
    const isMap = (settingsMaps as readonly string[]).includes(String(field))
    if (!isMap || entries.length === 0) delete fields[String(field)]
    else for (const bad of entries) delete (fields[String(field)] as Fields)[String(bad)]
  }
  return settings.parse({ ...emptySettings(), ...fields })
}

/** Reads the whole document as plain data. A corrupt record is left out and reported; never throws. */
export const readWorkshop = (doc: Y.Doc): ReadResult => {
  const unreadable: UnreadableRecord[] = []
  const workshop = {
    settings: readSettings(doc, unreadable),
    ...Object.fromEntries(collectionNames.map((name) => [name, readCollection(doc, name, unreadable)])),
  } as unknown as Workshop
  return { workshop, unreadable }
}
