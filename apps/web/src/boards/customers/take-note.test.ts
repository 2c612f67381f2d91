import { addRecord, readWorkshop } from '@filrouge/document'
import { expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { takeNote } from './take-note.ts'

const setUp = () => {
  const doc = new Doc()
  const profileId = addRecord(doc, 'profiles', { name: 'La famille' })
  return { doc, profileId, read: () => readWorkshop(doc).workshop }
}

it('makes an expectation of a line let go on a profile', () => {
  const { doc, profileId, read } = setUp()
  expect(takeNote(doc, { text: ' Ne pas courir ', author: 'Ana', target: `profile:${profileId}` })).toBe(true)
  expect(read().expectations).toMatchObject([{ profileId, text: 'Ne pas courir', evidence: 'assumption' }])
})

it('makes a verbatim of anything else, its whole text and its author kept', () => {
  const { doc, profileId, read } = setUp()
  takeNote(doc, { text: 'Deux files\nune seule ouverte', author: 'Ana', target: `profile:${profileId}` })
  takeNote(doc, { text: 'Personne ne répond', target: null })
  expect(read().observations).toMatchObject([
    { kind: 'verbatim', text: 'Deux files\nune seule ouverte', author: 'Ana', profileId },
    { kind: 'verbatim', text: 'Personne ne répond' },
  ])
  expect(read().observations[1]).not.toHaveProperty('author')
  expect(takeNote(doc, { text: ' ', target: null })).toBe(false)
})
