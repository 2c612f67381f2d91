import { expect, test } from 'vitest'
import { type Describe, stateOf, subjectsOf } from './ballot-subject.ts'

const items = [
  { collection: 'statements', recordId: 'b', field: 'current' },
  { collection: 'statements', recordId: 'a', field: 'current' },
  { collection: 'statements', recordId: 'b', field: 'aspired' },
  { collection: 'statements', recordId: 'gone', field: 'current' },
  { collection: 'unknown', recordId: 'x', field: 'y' },
]
const describeRecord: Describe = (_collection, recordId) => (recordId === 'gone' ? null : { title: recordId.toUpperCase() })

test('a ballot asks each record once, in the round’s order, without those that are gone', () => {
  expect(subjectsOf(items, describeRecord).map(({ title, fields }) => [title, fields.map(({ name }) => name)])).toEqual([
    ['B', ['current', 'aspired']],
    ['A', ['current']],
  ])
})

test('"don’t know" is an answer, nothing is not', () => {
  const [subject] = subjectsOf(items, describeRecord)
  if (!subject) throw new Error('no subject')
  expect(stateOf(subject, {})).toBe('unanswered')
  expect(stateOf(subject, { 'statements/b/current': null })).toBe('partly')
  expect(stateOf(subject, { 'statements/b/current': null, 'statements/b/aspired': 4 })).toBe('answered')
})
