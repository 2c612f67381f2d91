import { addRecord, readWorkshop } from '@filrouge/document'
import type { Need } from '@filrouge/domain'
import { expect, test } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a real document.
import { Doc } from 'yjs'
import { addToGroup, groupNeedsAs, ungroupNeeds } from './group-needs.ts'

const ids = (...names: string[]) => names as Need['id'][]
const groupsOf = (doc: Doc) => readWorkshop(doc).workshop.handGroups
const shown = (doc: Doc) => groupsOf(doc).map(({ name, needs }) => [name, Object.keys(needs).toSorted()])

test('a need that joins a group leaves the one it was in', () => {
  const doc = new Doc()
  groupNeedsAs(doc, groupsOf(doc), ids('a', 'b'), 'First')
  groupNeedsAs(doc, groupsOf(doc), ids('b', 'c'), 'Second')
  expect(shown(doc)).toEqual([
    ['First', ['a']],
    ['Second', ['b', 'c']],
  ])
  addToGroup(doc, groupsOf(doc), ids('c'), groupsOf(doc)[0]!.id)
  expect(shown(doc)).toEqual([
    ['First', ['a', 'c']],
    ['Second', ['b']],
  ])
})

test('needs taken out of a group go back to where the boards put them', () => {
  const doc = new Doc()
  addRecord(doc, 'handGroups', { name: 'First', needs: { a: true, b: true } as never })
  ungroupNeeds(doc, groupsOf(doc), ids('b'))
  expect(shown(doc)).toEqual([['First', ['a']]])
})
