import { aggregateScores, type Ballot, type Level } from '@filrouge/domain'
import { expect, test } from 'vitest'
import { Doc } from 'yjs'
import { addRecord } from './edit.ts'
import { readWorkshop } from './read-workshop.ts'
import { removeRecord } from './remove.ts'
import { writeScoreResults } from './score-results.ts'

const facts = { revealedAt: '2027-01-01T10:00:00.000Z', isAnonymous: true, threshold: 3 }
const votes = (level: Level, ...scores: number[]): Ballot[] => scores.map((score) => ({ score, level, companyFunction: 'Ops' }))

const reveal = (doc: Doc, recordId: string, ballots: readonly Ballot[], field = 'current') =>
  writeScoreResults(doc, facts, [
    { item: { collection: 'statements', recordId, field }, aggregates: aggregateScores(ballots, facts.threshold) },
  ])

test('a revealed statement takes the medians, and its result reads back', () => {
  const doc = new Doc()
  const id = addRecord(doc, 'statements', { pillar: 'customerOrientation', text: 'We listen' })
  reveal(doc, id, [...votes('leadership', 4, 4, 5), ...votes('field', 1, 2, 2)])
  const { workshop, unreadable } = readWorkshop(doc)
  expect(unreadable).toEqual([])
  expect(workshop.statements[0]).toMatchObject({ current: 3, leadershipMedian: 4, fieldMedian: 2 })
  expect(workshop.scoreResults).toMatchObject([{ id: `statements/${id}/current`, field: 'current', all: { n: 6 }, ...facts }])
})

test('a second round replaces the first, and empties the levels that it masks', () => {
  const doc = new Doc()
  const id = addRecord(doc, 'statements', { pillar: 'customerOrientation' })
  reveal(doc, id, [...votes('leadership', 4, 4, 5), ...votes('field', 1, 2, 2)])
  reveal(doc, id, votes('field', 5, 5, 4))
  const { statements, scoreResults } = readWorkshop(doc).workshop
  expect(statements[0]).toMatchObject({ current: 5, fieldMedian: 5 })
  expect(statements[0]?.leadershipMedian).toBeUndefined()
  expect(scoreResults).toMatchObject([{ all: { n: 3 } }])
})

test('a second round that is masked altogether takes nothing away', () => {
  const doc = new Doc()
  const id = addRecord(doc, 'statements', { pillar: 'customerOrientation' })
  reveal(doc, id, votes('field', 1, 1))
  expect(readWorkshop(doc).workshop.scoreResults).toMatchObject([{ all: null }])
  reveal(doc, id, votes('field', 1, 2, 2))
  reveal(doc, id, votes('field', 5, 5))
  const { statements, scoreResults } = readWorkshop(doc).workshop
  expect(statements[0]?.current).toBe(2)
  expect(scoreResults).toMatchObject([{ all: { n: 3, median: 2 } }])
})

test('a masked score leaves what people typed on other boards', () => {
  const doc = new Doc()
  const id = addRecord(doc, 'factors', { name: 'Calm', importance: 7 })
  const item = { collection: 'factors' as const, recordId: id, field: 'importance' }
  writeScoreResults(doc, facts, [{ item, aggregates: aggregateScores(votes('field', 2), 3) }])
  expect(readWorkshop(doc).workshop.factors[0]?.importance).toBe(7)
  writeScoreResults(doc, facts, [{ item, aggregates: aggregateScores(votes('field', 2, 3, 9), 3) }])
  expect(readWorkshop(doc).workshop.factors[0]?.importance).toBe(3)
})

test('a record that is gone gets no result, and takes its results along when it goes', () => {
  const doc = new Doc()
  reveal(doc, 'gone', votes('field', 1, 2, 3))
  expect(readWorkshop(doc).workshop.scoreResults).toEqual([])
  const id = addRecord(doc, 'statements', { pillar: 'customerOrientation' })
  reveal(doc, id, votes('field', 1, 2, 3))
  removeRecord(doc, 'statements', id)
  expect(readWorkshop(doc).workshop.scoreResults).toEqual([])
})
