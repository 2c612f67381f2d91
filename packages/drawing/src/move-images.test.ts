import { drawingMapName } from '@filrouge/document'
import type { TLRecord } from '@tldraw/tlschema'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeRecord, encodeRecord, moveImages } from './index.ts'
import { olderNote } from './testing/older-note.ts'

const image = (id: string, src: string | null) =>
  ({ id, typeName: 'asset', type: 'image', props: { name: 'plan.png', src, w: 3, h: 2 }, meta: {} }) as unknown as TLRecord

const drawingOf = (...records: TLRecord[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const record of records) doc.getMap(drawingMapName).set(record.id, encodeRecord(record))
  return doc
}
const inner = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>(drawingMapName).get(id)
const read = (doc: Y.Doc, id: string) => decodeRecord(id, inner(doc, id))

test('each image has its address in the new workshop, and keeps what was changed of it since', () => {
  const doc = drawingOf(
    image('asset:a', '/api/workshops/former-one/assets/image-a'),
    image('asset:b', null),
    image('asset:c', '/api/workshops/former-one/assets/image-a'),
  )
  inner(doc, 'asset:a')?.set('p.name', 'nouveau.png')
  inner(doc, 'asset:b')?.set('p.src', '/api/workshops/former-one/assets/image-b')
  expect(moveImages(doc, 'former-one', 'later-one')).toEqual(['image-a', 'image-b'])
  expect(read(doc, 'asset:a')).toMatchObject({
    props: { name: 'nouveau.png', src: '/api/workshops/later-one/assets/image-a', w: 3, h: 2 },
  })
  expect(read(doc, 'asset:b')).toMatchObject({ props: { src: '/api/workshops/later-one/assets/image-b' } })
  expect(JSON.stringify(doc.getMap(drawingMapName))).not.toContain('former-one')
})

test('what is no image of the former workshop stays as it is', () => {
  const doc = drawingOf(
    image('asset:a', '/api/workshops/another-one/assets/image-a'),
    image('asset:b', 'data:image/png;base64,AAAA'),
    olderNote('shape:a', '/api/workshops/former-one/assets/image-a'),
  )
  doc.getMap(drawingMapName).set('asset:broken', 'none')
  const before = Y.encodeStateVector(doc)
  expect(moveImages(doc, 'former-one', 'later-one')).toEqual([])
  expect(Y.encodeStateVector(doc)).toEqual(before)
})
