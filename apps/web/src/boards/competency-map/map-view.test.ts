import { addRecord, moveRecord, readWorkshop } from '@filrouge/document'
import { expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { placeOfStep } from './map-view.ts'
import { takeNote } from './take-note.ts'

it('moves a competency past its neighbour of the same kind, whatever stands between', () => {
  const doc = new Doc()
  for (const [name, kind] of [
    ['a', 'softSkill'],
    ['b', 'mindset'],
    ['c', 'softSkill'],
  ] as const)
    addRecord(doc, 'competencies', { name, kind })
  const all = readWorkshop(doc).workshop.competencies
  const siblings = all.filter(({ kind }) => kind === 'softSkill')
  const last = siblings[1]
  if (!last) throw new Error('two soft skills were added')
  expect(placeOfStep(all, siblings, last.id, 1)).toBeUndefined()
  const place = placeOfStep(all, siblings, last.id, -1)
  expect(place).toBeNull()
  moveRecord(doc, 'competencies', last.id, place ?? null)
  expect(readWorkshop(doc).workshop.competencies.map(({ name }) => name)).toEqual(['c', 'a', 'b'])
})

it('makes a note a competency of the kind it falls on, its whole text kept', () => {
  const doc = new Doc()
  expect(takeNote(doc, { text: 'Oser\nmême en public', target: 'kind:mindset' })).toBe(true)
  expect(takeNote(doc, { text: '   ', target: null })).toBe(false)
  expect(readWorkshop(doc).workshop.competencies).toMatchObject([
    { name: 'Oser', kind: 'mindset', description: 'Oser\nmême en public' },
  ])
})
