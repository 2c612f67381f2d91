import type { CollectionName, Workshop } from '@filrouge/domain'

const maxLength = 90

const shorten = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, ' ')
  return line.length > maxLength ? `${line.slice(0, maxLength - 1)}…` : line
}

/** The words by which people know a record: its name, else its text; empty when it is gone or unnamed. */
export const recordName = (workshop: Workshop, collection: CollectionName, id: string): string => {
  const records: readonly { id: string; name?: unknown; text?: unknown; title?: unknown }[] = workshop[collection]
  const found = records.find((record) => record.id === id)
  const words = [found?.name, found?.text, found?.title].find((word) => typeof word === 'string' && word.trim() !== '')
  return typeof words === 'string' ? shorten(words) : ''
}

/** The name of a function, or an empty text. */
export const functionName = (workshop: Workshop, id: string | null | undefined): string =>
  id ? recordName(workshop, 'functions', id) : ''
