import { type CollectionName, collections, settings } from '@filrouge/domain'
import fc from 'fast-check'
import type { Doc } from 'yjs'
import type { z } from 'zod'
import { addRecord, moveRecord, updateRecord, updateSettings } from '../edit.ts'
import { collectionNames, layout, settingsMaps } from '../layout.ts'
import { readCollection } from '../read-workshop.ts'
import { removeRecord } from '../remove.ts'
import { type FieldArbitrary, fieldsOf } from './arbitrary-value.ts'

/** One edit by a person, written down so that it can be replayed and shrunk. */
export type RandomEdit =
  | { do: 'add'; name: CollectionName; draft: Record<string, unknown> }
  | { do: 'update'; name: CollectionName; pick: number; patch: Record<string, unknown> }
  | { do: 'move'; name: CollectionName; pick: number; after: number }
  | { do: 'remove'; name: CollectionName; pick: number }
  | { do: 'settings'; patch: Record<string, unknown> }

const managed = new Set(['id', 'order'])
const fieldsByName = new Map(
  collectionNames.map((name) => [
    name,
    fieldsOf(collections[name] as unknown as z.ZodObject).filter((field) => !managed.has(field.name)),
  ]),
)
const pick = fc.nat(20)

const isMap = (name: CollectionName, field: string): boolean => layout[name].maps.includes(field)

const draftOf = (name: CollectionName): fc.Arbitrary<Record<string, unknown>> => {
  const fields = fieldsByName.get(name) ?? []
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, field.value])), {
    noNullPrototype: true,
    requiredKeys: fields.filter(({ isRequired }) => isRequired).map((field) => field.name),
  })
}

/** A value, or nothing where the field may be emptied; of a map, entries set and emptied. */
const patchOf = ({ name, isRequired, value }: FieldArbitrary, isMapField: boolean): fc.Arbitrary<Record<string, unknown>> => {
  if (isMapField)
    return fc.tuple(value, fc.boolean()).map(([entries, isEmptied]) => ({
      [name]: isEmptied ? Object.fromEntries(Object.keys(entries as object).map((key) => [key, undefined])) : entries,
    }))
  return (isRequired ? value : fc.option(value, { nil: undefined })).map((next) => ({ [name]: next }))
}

const anyCollection = fc.constantFrom(...collectionNames)
const settingsFields = fieldsOf(settings as unknown as z.ZodObject)

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.oneof(
  anyCollection.chain((name) => fc.record({ do: fc.constant('add' as const), name: fc.constant(name), draft: draftOf(name) })),
  anyCollection.chain((name) =>
    fc.record({
      do: fc.constant('update' as const),
      name: fc.constant(name),
      pick,
      patch: fc.oneof(...(fieldsByName.get(name) ?? []).map((field) => patchOf(field, isMap(name, field.name)))),
    }),
  ),
  fc.record({ do: fc.constant('move' as const), name: anyCollection, pick, after: pick }),
  fc.record({ do: fc.constant('remove' as const), name: anyCollection, pick }),
  fc.record({
    do: fc.constant('settings' as const),
    patch: fc.oneof(...settingsFields.map((field) => patchOf(field, (settingsMaps as readonly string[]).includes(field.name)))),
  }),
)

const isOrdered = (name: CollectionName): boolean => 'order' in collections[name].shape

/** Makes the edit on a replica; `newId` gives ids that no other replica gives. */
export const makeEdit = (doc: Doc, edit: RandomEdit, newId: (name: CollectionName) => string): void => {
  if (edit.do === 'settings') {
    updateSettings(doc, edit.patch as never)
    return
  }
  const { name } = edit
  if (edit.do === 'add') {
    // Flat records stand under derived ids, which several people may start at once.
    if (layout[name].isFlat) updateRecord(doc, name, 'r0-0/w' as never, edit.draft as never)
    else addRecord(doc, name, { ...edit.draft, id: newId(name) } as never)
    return
  }
  const ids = readCollection(doc, name).map(({ id }) => id)
  const chosen = ids[edit.pick % Math.max(1, ids.length)]
  if (chosen === undefined) return
  if (edit.do === 'update') updateRecord(doc, name, chosen as never, edit.patch as never)
  else if (edit.do === 'remove') removeRecord(doc, name, chosen as never)
  else if (isOrdered(name)) {
    const after = ids[edit.after % ids.length]
    moveRecord(doc, name, chosen as never, (after === chosen ? null : after) as never)
  }
}
