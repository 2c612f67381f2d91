import { expect, test } from 'vitest'
import { leadershipAlignment } from './leadership-alignment.ts'
import type { Workshop } from './workshop.ts'

const statement = (id: string) => ({ id, order: id, pillar: 'leadershipAlignment', text: id, levels: {} })
const result = (recordId: string, field: string, leadership: object | null | undefined) => ({
  id: `statements/${recordId}/${field}`,
  order: 'a',
  collection: 'statements',
  recordId,
  field,
  byLevel: leadership === undefined ? { field: null } : { leadership },
  functions: [],
})
const alignment = (statements: unknown[], scoreResults: unknown[]) =>
  leadershipAlignment({ statements, scoreResults } as unknown as Workshop)

test('before any reveal nothing is said', () => {
  expect(alignment([statement('a')], [])).toEqual({
    statements: [],
    todaySpread: null,
    aspirationSpread: null,
    isMasked: false,
  })
})

test('statements on which leaders differ most come first, today and aspiration each with their mean spread', () => {
  const agreed = { n: 5, median: 3, q1: 3, q3: 3.5 }
  const apart = { n: 5, median: 3, q1: 1.5, q3: 4 }
  const { statements, todaySpread, aspirationSpread } = alignment(
    [statement('a'), statement('b'), statement('c')],
    [
      result('a', 'current', agreed),
      result('b', 'current', apart),
      result('b', 'aspired', agreed),
      result('c', 'current', undefined),
    ],
  )
  expect(statements.map(({ statement: { id }, today }) => [id, today])).toEqual([
    ['b', { state: 'shown', ...apart, spread: 2.5 }],
    ['a', { state: 'shown', ...agreed, spread: 0.5 }],
  ])
  expect([todaySpread, aspirationSpread]).toEqual([1.5, 0.5])
})

test('a leadership too small to be shown is masked, not taken for unscored', () => {
  expect(alignment([statement('a')], [result('a', 'current', null)])).toMatchObject({ statements: [], isMasked: true })
  expect(alignment([statement('a')], [result('a', 'current', undefined)])).toMatchObject({ isMasked: false })
})
