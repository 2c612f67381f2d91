import { type CollectionName, nameOfRecord, type Workshop } from '@filrouge/domain'

/** Characters. */
const maxLength = 90

const shorten = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line
}

/** The words by which people know a record, on one line; empty when it is gone or unnamed. */
export const recordName = (workshop: Workshop, collection: CollectionName, id: string): string => {
  const records: readonly { id: string }[] = workshop[collection]
  const found = records.find((record) => record.id === id)
  return found ? shorten(nameOfRecord(found)) : ''
}

/** The name of a function, or an empty text. */
export const functionName = (workshop: Workshop, id: string | null | undefined): string =>
  id ? recordName(workshop, 'functions', id) : ''
