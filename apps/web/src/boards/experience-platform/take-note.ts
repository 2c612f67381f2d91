import { addRecord, readWorkshop, type WorkshopDoc } from '@filrouge/document'
import type { DroppedNote } from '../board-definition.ts'

const nameLength = 500

/** A note on an attribute becomes a behaviour of it, on a dimension an attribute, elsewhere a dimension. */
export const takeNote = (doc: WorkshopDoc, { text, target }: DroppedNote): boolean => {
  const written = text.trim()
  if (written === '') return false
  const [scope, id] = target?.split(':') ?? []
  const { attributes, dimensions } = readWorkshop(doc).workshop
  const attribute = scope === 'attribute' ? attributes.find((candidate) => candidate.id === id) : undefined
  const dimension = scope === 'dimension' ? dimensions.find((candidate) => candidate.id === id) : undefined
  if (attribute) addRecord(doc, 'behaviours', { attributeId: attribute.id, text: written })
  // A name is one line of bounded length: a note that does not fit stays a note rather than lose its end.
  else if (written.includes('\n') || written.length > nameLength) return false
  else if (dimension) addRecord(doc, 'attributes', { dimensionId: dimension.id, name: written })
  else addRecord(doc, 'dimensions', { name: written })
  return true
}
