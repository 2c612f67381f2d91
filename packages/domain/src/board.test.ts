import { expect, test } from 'vitest'
import { boardByCollection, boardKinds, collectionsOfBoards } from './board.ts'
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
