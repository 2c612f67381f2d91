import { expect, test } from 'vitest'
import { type BoardDefinition, boardKinds } from '../boards/board-definition.ts'
import { boardPlan } from './board-plan.ts'

const boards = boardKinds.map(
  (kind, index): BoardDefinition => ({
    kind,
    size: { w: 1000 + 100 * (index % 3), h: 700 + 50 * index },
    Component: () => null,
    takeNote: () => false,
  }),
)

test('the boards stand in three rows after the method, and none covers another', () => {
  const { places, titles } = boardPlan(boards)
  expect(places.map(({ board }) => board.kind)).toEqual(boardKinds)
  expect(titles.map(({ row }) => row)).toEqual(['understand', 'design', 'deliver'])
  expect(new Set(places.map(({ y }) => y)).size).toBe(3)
  for (const [index, a] of places.entries())
    for (const b of places.slice(index + 1)) {
      const isApart =
        a.x + a.board.size.w < b.x || b.x + b.board.size.w < a.x || a.y + a.board.size.h < b.y || b.y + b.board.size.h < a.y
      expect(isApart).toBe(true)
    }
})

test('a row without boards leaves neither a title nor a gap', () => {
  const { places, titles } = boardPlan(boards.filter(({ kind }) => kind === 'roadmap'))
  expect(titles).toEqual([{ row: 'deliver', x: 0, y: 0 }])
  expect(places).toMatchObject([{ x: 0 }])
})
