import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { itemsOfOnePlace } from '../testing/items-of-one-place.ts'
import { isSmall } from './is-small.ts'

/** A text whose every other letter is deleted, as two updates. */
const punched = (deletions: number): Uint8Array[] => {
  const doc = new Y.Doc()
  const text = doc.getText('text')
  text.insert(0, 'ab'.repeat(deletions))
  const written = Y.encodeStateAsUpdate(doc)
  const before = Y.encodeStateVector(doc)
  doc.transact(() => {
    for (let at = 0; at < deletions; at++) text.delete(at, 1)
  })
  return [written, Y.encodeStateAsUpdate(doc, before)]
}

test('a document of few bytes and few structs is small', () => {
  const doc = new Y.Doc()
  doc.getMap('map').set('text', 'x'.repeat(30_000))
  expect(isSmall([Y.encodeStateAsUpdate(doc)])).toBe(true)
  expect(isSmall([itemsOfOnePlace(100), itemsOfOnePlace(100)])).toBe(true)
  expect(isSmall(punched(100))).toBe(true)
})

test('a document of many bytes is not', () => {
  const doc = new Y.Doc()
  doc.getMap('map').set('text', 'x'.repeat(40_000))
  expect(isSmall([Y.encodeStateAsUpdate(doc)])).toBe(false)
})

test('neither is one of few bytes whose structs are many, or are split into many', () => {
  expect(itemsOfOnePlace(300).length).toBeLessThan(3000)
  expect(isSmall([itemsOfOnePlace(300)])).toBe(false)
  expect(isSmall([itemsOfOnePlace(200), itemsOfOnePlace(200)])).toBe(false)
  expect(isSmall(punched(300))).toBe(false)
})

test('what cannot be read is left to the thread', () => {
  expect(isSmall([Uint8Array.of(9, 9)])).toBe(false)
})
