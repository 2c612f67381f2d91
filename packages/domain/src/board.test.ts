import { expect, test } from 'vitest'
import { boardByCollection, boardKinds, collectionsOfBoards, settingsOfBoards } from './board.ts'
import { collections } from './workshop.ts'

test('every collection belongs to one board, and every board has some', () => {
  expect(Object.keys(boardByCollection).toSorted()).toEqual(Object.keys(collections).toSorted())
  for (const kind of boardKinds) expect(collectionsOfBoards([kind]), kind).not.toEqual([])
  expect(collectionsOfBoards(boardKinds).toSorted()).toEqual(Object.keys(collections).toSorted())
})

test('a lock on the strategic canvas holds its factors and players, and nothing else', () => {
  expect(collectionsOfBoards(['strategicCanvas'])).toEqual(['factors', 'players'])
  expect(collectionsOfBoards([])).toEqual([])
})

test("a lock on the roadmap holds the settings made there, and none of the workshop's own", () => {
  expect(settingsOfBoards(['roadmap'])).toContain('themeWeights')
  expect(settingsOfBoards(boardKinds)).not.toContain('name')
})
