import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addRecord, readWorkshop } from '@filrouge/document'
import { itemKey, type Level, type ScoreItem, type StatementId } from '@filrouge/domain'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { makeEdit } from '../edits/document-edit.ts'
import { newWorkshop } from '../storage/contract/new-workshop.ts'
import type { PersonRow } from '../storage/port/access-store.ts'
import type { Storage } from '../storage/port/storage.ts'
import { openSqliteStorage } from '../storage/sqlite/open-storage.ts'
import { BlindRounds, RoundError } from './blind-rounds.ts'

const workshopId = 'workshop-one'
const items: ScoreItem[] = [{ collection: 'statements', recordId: 's1', field: 'current' }]
const key = itemKey(items[0] as ScoreItem)

let dataDir: string
let storage: Storage
let doc: Y.Doc
let told: number
let rounds: BlindRounds
/** Set to make the document refuse the results. */
let isDocumentOut: boolean

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  storage = openSqliteStorage(dataDir)
  await storage.createWorkshop(newWorkshop(workshopId))
  doc = new Y.Doc()
  addRecord(doc, 'statements', { id: 's1' as StatementId, pillar: 'customerOrientation', text: 'We listen' })
  told = 0
  isDocumentOut = false
  rounds = new BlindRounds({
    store: storage,
    inTurn: (_workshopId, work) => work(),
    editDocument: async (_workshopId, edit) => {
      if (isDocumentOut) throw new Error('the disk refuses')
      makeEdit(doc, edit)
    },
    tellChanged: () => {
      told++
    },
  })
})
afterEach(async () => {
  await storage[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const person = (personId: string, level: Level = 'field'): PersonRow => ({
  personId,
  role: 'participant',
  name: `Name of ${personId}`,
  companyFunction: 'Opérations',
  level,
  joinedAt: 0,
})

const openRound = async (isAnonymous: boolean): Promise<string> =>
  (await rounds.open(workshopId, { items, isAnonymous, maskingThreshold: 3 })).round.id

const everyFile = async (): Promise<string> =>
  (await Promise.all((await readdir(dataDir)).map((name) => readFile(join(dataDir, name), 'latin1').catch(() => '')))).join('')

test('at the reveal only aggregates enter the document', async () => {
  const roundId = await openRound(true)
  for (const [index, score] of [1, 2, 2, 5].entries())
    await rounds.cast(workshopId, roundId, person(`p${index}`), { [key]: score })
  await rounds.cast(workshopId, roundId, person('p0'), { [key]: 4 })
  await rounds.reveal(workshopId, roundId)
  const { statements, scoreResults } = readWorkshop(doc).workshop
  expect(statements[0]?.current).toBe(3)
  expect(scoreResults[0]).toMatchObject({ all: { n: 4, median: 3 }, isAnonymous: true, threshold: 3, unknown: 0 })
  expect(JSON.stringify(scoreResults)).not.toMatch(/p0|Name of/)
})

test('an anonymous round leaves no link from ballots to people, in no file of the database', async () => {
  const roundId = await openRound(true)
  const secret = (await storage.roundSecret(roundId)) ?? ''
  for (const id of ['person-a', 'person-b', 'person-c']) await rounds.cast(workshopId, roundId, person(id), { [key]: 3 })
  const voters = (await storage.closeVote(roundId))?.map(({ voter }) => voter.key) ?? []
  const before = await everyFile()
  expect([secret, ...voters].filter((text) => before.includes(text))).toHaveLength(4)
  await rounds.reveal(workshopId, roundId)
  const after = await everyFile()
  expect([secret, ...voters].filter((text) => after.includes(text))).toEqual([])
  expect(`${before}${after}`).not.toMatch(/person-[abc]|Name of/)
  expect(await rounds.namedBallots(workshopId, roundId)).toEqual([])
})

test('a discarded anonymous round leaves nothing either, and no result', async () => {
  const roundId = await openRound(true)
  const secret = (await storage.roundSecret(roundId)) ?? ''
  await rounds.cast(workshopId, roundId, person('person-a'), { [key]: 3 })
  await rounds.discard(workshopId, roundId)
  expect(await everyFile()).not.toContain(secret)
  expect(readWorkshop(doc).workshop.scoreResults).toEqual([])
})

test('a named round keeps who said what, told after the reveal only', async () => {
  const roundId = await openRound(false)
  await rounds.cast(workshopId, roundId, person('ann'), { [key]: null })
  expect(await rounds.namedBallots(workshopId, roundId)).toEqual([])
  await rounds.reveal(workshopId, roundId)
  expect(await rounds.namedBallots(workshopId, roundId)).toMatchObject([
    { voter: { author: 'Name of ann' }, scores: { [key]: null } },
  ])
})

test('each person reads their own scores only, and none once the vote is closed', async () => {
  const roundId = await openRound(true)
  await rounds.cast(workshopId, roundId, person('ann'), { [key]: 2 })
  expect(await rounds.scoresOf(workshopId, roundId, person('ann'))).toEqual({ [key]: 2 })
  expect(await rounds.scoresOf(workshopId, roundId, person('bob'))).toEqual({})
  await rounds.reveal(workshopId, roundId)
  expect(await rounds.scoresOf(workshopId, roundId, person('ann'))).toEqual({})
})

test('takes whole levels of the scale on items of the round, and nothing else', async () => {
  const roundId = await openRound(true)
  for (const scores of [{ [key]: 0 }, { [key]: 6 }, { [key]: 2.5 }, { 'statements/s2/current': 3 }])
    await expect(rounds.cast(workshopId, roundId, person('ann'), scores)).rejects.toMatchObject({ code: 'badScore' })
  expect((await rounds.list(workshopId))[0]?.progress).toEqual({ voters: 0, finished: 0 })
})

test('a reveal that was cut short takes no more votes, loses none, and is finished by revealing again', async () => {
  const roundId = await openRound(true)
  for (const id of ['a', 'b', 'c']) await rounds.cast(workshopId, roundId, person(id), { [key]: 4 })
  isDocumentOut = true
  told = 0
  await expect(rounds.reveal(workshopId, roundId)).rejects.toThrow('the disk refuses')
  expect(told).toBe(1)
  expect((await rounds.list(workshopId))[0]?.round.state).toBe('revealing')
  await expect(rounds.cast(workshopId, roundId, person('late'), { [key]: 1 })).rejects.toMatchObject({ code: 'roundClosed' })
  isDocumentOut = false
  await rounds.reveal(workshopId, roundId)
  expect(readWorkshop(doc).workshop.scoreResults[0]).toMatchObject({ all: { n: 3, median: 4 } })
  const result = readWorkshop(doc).workshop.scoreResults
  await rounds.reveal(workshopId, roundId)
  expect(readWorkshop(doc).workshop.scoreResults).toEqual(result)
})

test('that a round waits to be revealed again, or is revealed already, is told to whoever may not know', async () => {
  const roundId = await openRound(true)
  told = 0
  vi.spyOn(storage, 'finishReveal').mockRejectedValueOnce(new Error('the disk refuses'))
  await expect(rounds.reveal(workshopId, roundId)).rejects.toThrow('the disk refuses')
  expect(told).toBe(1)
  await storage.finishReveal(roundId, '2027-01-01T09:00:00.000Z')
  await rounds.reveal(workshopId, roundId)
  expect(told).toBe(2)
})

test('a round cannot be discarded while its results are on their way into the document', async () => {
  const roundId = await openRound(true)
  for (const id of ['a', 'b', 'c']) await rounds.cast(workshopId, roundId, person(id), { [key]: 4 })
  const revealing = rounds.reveal(workshopId, roundId)
  await expect(rounds.discard(workshopId, roundId)).rejects.toEqual(new RoundError('roundClosed'))
  await revealing
  expect(readWorkshop(doc).workshop.scoreResults).toHaveLength(1)
})

test('a round is out of reach from another workshop', async () => {
  const roundId = await openRound(false)
  for (const attempt of [
    rounds.cast('another', roundId, person('ann'), { [key]: 3 }),
    rounds.scoresOf('another', roundId, person('ann')),
    rounds.reveal('another', roundId),
    rounds.discard('another', roundId),
    rounds.namedBallots('another', roundId),
  ])
    await expect(attempt).rejects.toEqual(new RoundError('notFound'))
})

test('clients are told when the number of voters moves, not at every change of a score', async () => {
  const roundId = await openRound(true)
  told = 0
  for (const score of [1, 2, 3]) await rounds.cast(workshopId, roundId, person('ann'), { [key]: score })
  expect(told).toBe(1)
  await rounds.cast(workshopId, roundId, person('bob'), { [key]: 3 })
  expect(told).toBe(2)
})
