import { addRecord, readWorkshop } from '@filrouge/document'
import { expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { takeNote } from './take-note.ts'

const setUp = () => {
  const doc = new Doc()
  const dimensionId = addRecord(doc, 'dimensions', { name: 'Franc' })
  const attributeId = addRecord(doc, 'attributes', { dimensionId, name: 'La vraie cause' })
  return { doc, dimensionId, attributeId, read: () => readWorkshop(doc).workshop }
}

it('makes a behaviour of a note on an attribute, an attribute on a dimension, a dimension elsewhere', () => {
  const { doc, dimensionId, attributeId, read } = setUp()
  expect(takeNote(doc, { text: ' Annoncer\nen cinq minutes ', target: `attribute:${attributeId}` })).toBe(true)
  expect(takeNote(doc, { text: 'Une seule version', target: `dimension:${dimensionId}` })).toBe(true)
  expect(takeNote(doc, { text: 'Attentif', target: null })).toBe(true)
  expect(read().behaviours).toMatchObject([{ attributeId, text: 'Annoncer\nen cinq minutes' }])
  expect(read().attributes).toMatchObject([{}, { dimensionId, name: 'Une seule version' }])
  expect(read().dimensions).toMatchObject([{}, { name: 'Attentif' }])
})

it('leaves a note whose text would not fit whole, or is empty', () => {
  const { doc, dimensionId, read } = setUp()
  expect(takeNote(doc, { text: 'Une ligne\nune autre', target: `dimension:${dimensionId}` })).toBe(false)
  expect(takeNote(doc, { text: '  ', target: null })).toBe(false)
  expect([read().attributes.length, read().dimensions.length]).toEqual([1, 1])
})
