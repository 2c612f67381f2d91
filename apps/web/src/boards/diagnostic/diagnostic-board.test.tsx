// @vitest-environment happy-dom
import { addRecord, readWorkshop, writeScoreResults } from '@filrouge/document'
import { aggregateScores, type Ballot, type Level, type Role } from '@filrouge/domain'
import type { ErrorCode } from '@filrouge/protocol'
import { QueryClient } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { DiagnosticBoard } from './diagnostic-board.tsx'
import { takeNote } from './take-note.ts'

let { doc, undoManager } = newWorkshop()
const refusals: Readonly<Record<number, ErrorCode>> = { 409: 'roundClosed', 503: 'notSaved' }
/** What the server answers, by method and path after the workshop's address; a status alone refuses. */
let answers: Record<string, unknown>
let asked: { call: string; body: unknown }[]

const show = (role: Role = 'facilitator') => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retryDelay: 0 } } })
  return showInWorkshop(<DiagnosticBoard host="page" />, { doc, undoManager, language: 'en', role, queries })
}

beforeEach(() => {
  ;({ doc, undoManager } = newWorkshop())
  answers = { 'GET /rounds': { rounds: [] } }
  asked = []
  vi.stubGlobal('fetch', async (path: string, { method, body }: { method: string; body?: string }) => {
    const call = `${method} ${path.replace('/api/workshops/w1', '')}`
    asked.push({ call, body: body === undefined ? undefined : JSON.parse(body) })
    const answer = answers[call]
    return typeof answer === 'number'
      ? Response.json({ error: { code: refusals[answer] } }, { status: answer })
      : answer === undefined
        ? new Response(null, { status: 204 })
        : Response.json(answer)
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const votes = (level: Level, ...scores: number[]): Ballot[] =>
  scores.map((score) => ({ score, level, companyFunction: 'Operations' }))

/** A statement, with what was revealed on today's maturity. */
const addStatement = (text: string, ballots: readonly Ballot[] = [], aspired: readonly Ballot[] = []) => {
  const id = addRecord(doc, 'statements', { pillar: 'customerOrientation', text })
  const reveal = (field: string, given: readonly Ballot[]) =>
    given.length > 0 && [
      { item: { collection: 'statements' as const, recordId: id, field }, aggregates: aggregateScores(given, 3) },
    ]
  writeScoreResults(
    doc,
    { revealedAt: '2027-01-01T10:00:00.000Z', isAnonymous: true, threshold: 3 },
    [reveal('current', ballots), reveal('aspired', aspired)].flatMap((found) => found || []),
  )
  return id
}

const round = (statementId: string) => ({
  id: 'round-one',
  items: ['current', 'aspired'].map((field) => ({ collection: 'statements', recordId: statementId, field })),
  isAnonymous: true,
  maskingThreshold: 3,
  state: 'open',
  openedAt: '2027-01-01T09:00:00.000Z',
  revealedAt: null,
  voters: 2,
  finished: 1,
})

test('an empty diagnostic offers the suggested statements, and writes them in the workshop’s language', async () => {
  await show()
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Start from the 26 suggested statements' })))
  await waitFor(() => expect(readWorkshop(doc).workshop.statements).toHaveLength(26))
  expect(screen.getByRole('button', { name: /^We know what our customers are trying to get done/ })).toBeTruthy()
  expect(readWorkshop(doc).workshop.statements[0]?.text).toMatch(/^Nous savons/)
  await act(async () => void undoManager.undo())
  expect(readWorkshop(doc).workshop.statements).toEqual([])
})

test('an observer of an empty diagnostic is told so, and offered nothing', async () => {
  await show('observer')
  expect(screen.getByText('Nobody has chosen the statements to score yet.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /statement/ })).toBeNull()
})

test('the profile shows today against what is aimed at, and what is masked as masked', async () => {
  addStatement('We call back', votes('field', 2, 2, 3), votes('field', 4, 4, 5))
  addStatement('We keep promises', votes('field', 2, 2))
  addStatement('We dare')
  await show()
  expect(screen.getByRole('img', { name: 'Customer orientation: today 2, aspired 4' })).toBeTruthy()
  expect(screen.getByText('1 statement scored of 3')).toBeTruthy()
  const row = (name: string) => within(screen.getByRole('button', { name }).parentElement as HTMLElement)
  expect(row('We call back').getByText('+2')).toBeTruthy()
  expect(row('We keep promises').getByText('Masked')).toBeTruthy()
  expect(row('We dare').getByText('To score')).toBeTruthy()
})

test('the heat map shows groups that are large enough, and hatches the others', async () => {
  addStatement('We call back', [...votes('field', 2, 2, 3), ...votes('leadership', 5)])
  await show()
  fireEvent.click(screen.getByText('Functions × levels'))
  const cells = within(screen.getByRole('row', { name: /^Operations/ })).getAllByRole('cell')
  expect(cells.map(({ dataset }) => dataset['state'])).toEqual(['masked', 'empty', 'masked', 'shown'])
})

test('leadership and field are compared, the widest difference first', async () => {
  addStatement('Near', [...votes('leadership', 3, 3, 3), ...votes('field', 3, 3, 3)])
  addStatement('Far', [...votes('leadership', 4, 4, 4), ...votes('field', 2, 2, 2)])
  await show()
  fireEvent.click(screen.getByText('Leadership – field'))
  expect(screen.getByText('1 statement divides them by more than one level: start there.')).toBeTruthy()
  expect(screen.getByText('Leadership sees 2 levels more')).toBeTruthy()
  const names = screen.getAllByRole('button', { name: /^(Near|Far)/ }).map(({ textContent }) => textContent)
  expect(names).toEqual(['FarCustomer orientation', 'NearCustomer orientation'])
})

test('a participant finds the ballot open; each choice goes to the server at once', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [round(id)] }
  answers['GET /rounds/round-one/ballots/mine'] = { scores: {} }
  await show('participant')
  fireEvent.click(await screen.findByRole('radio', { name: /^Where are we today\? 2 · Occasional/ }))
  await waitFor(() =>
    expect(asked).toContainEqual({
      call: 'PUT /rounds/round-one/ballots/mine',
      body: { scores: { [`statements/${id}/current`]: 2 } },
    }),
  )
  fireEvent.click(screen.getByRole('radio', { name: /^Where do we want to be\? I don’t know/ }))
  await waitFor(() => expect(screen.getByText('1 of 1')).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: 'Finish' }))
  expect(screen.getByText('Thank you, you have answered everything')).toBeTruthy()
  expect(asked.filter(({ call }) => call.startsWith('PUT')).at(-1)?.body).toEqual({
    scores: { [`statements/${id}/aspired`]: null },
  })
})

test('a score that the server refuses is said to be unsent', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [round(id)] }
  answers['GET /rounds/round-one/ballots/mine'] = { scores: {} }
  answers['PUT /rounds/round-one/ballots/mine'] = 409
  await show('participant')
  fireEvent.click(await screen.findByRole('radio', { name: /^Where are we today\? 2 ·/ }))
  expect((await screen.findByRole('alert')).textContent).toContain('This vote is closed')
})

test('the facilitator sees how many have voted, and reveals after a question', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [round(id)] }
  await show()
  expect(await screen.findByText('2 people have voted')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Reveal' }))
  expect(await screen.findByText(/below the threshold of 3/)).toBeTruthy()
  expect(asked.some(({ call }) => call.startsWith('POST'))).toBe(false)
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reveal to everyone' })))
  expect(asked.map(({ call }) => call)).toContain('POST /rounds/round-one/reveal')
})

test('a reveal that is refused says that the vote is closed and kept, and the same button reveals it later', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [round(id)] }
  answers['POST /rounds/round-one/reveal'] = 503
  await show()
  fireEvent.click(await screen.findByRole('button', { name: 'Reveal' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/^2 people have voted\. The vote will be closed/)).toBeTruthy()
  answers['GET /rounds'] = { rounds: [{ ...round(id), state: 'revealing' }] }
  fireEvent.click(dialog.getByRole('button', { name: 'Reveal to everyone' }))
  expect((await dialog.findByRole('alert')).textContent).toContain('the document has not changed')
  expect(
    await dialog.findByText('The vote is closed. Nothing is revealed yet, no score is lost. 2 people have voted.'),
  ).toBeTruthy()
  delete answers['POST /rounds/round-one/reveal']
  answers['GET /rounds'] = { rounds: [] }
  fireEvent.click(dialog.getByRole('button', { name: 'Reveal to everyone' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Reveal' })).toBeNull())
  expect(asked.filter(({ call }) => call === 'POST /rounds/round-one/reveal')).toHaveLength(2)
})

test('someone who may not reveal a closed vote is told to wait for its results', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [{ ...round(id), state: 'revealing' }] }
  await show('participant')
  expect(await screen.findByText('Results will appear here as soon as they are revealed.')).toBeTruthy()
  expect(screen.queryByText(/reveal them again/)).toBeNull()
})

test('an observer sees how many have voted and can do nothing', async () => {
  const id = addStatement('We call back')
  answers['GET /rounds'] = { rounds: [round(id)] }
  await show('observer')
  expect(await screen.findByText('2 people have voted')).toBeTruthy()
  for (const name of ['Reveal', 'Vote', 'Cancel the vote']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a reworded starter statement is shown as people wrote it', async () => {
  addRecord(doc, 'statements', { pillar: 'customerOrientation', starterCode: 'commitments', text: 'Nous tenons parole' })
  await show()
  fireEvent.click(screen.getByRole('button', { name: /^We keep our promises/ }))
  const text = await screen.findByLabelText('What is claimed')
  await act(async () => void fireEvent.change(text, { target: { value: 'We keep our word' } }))
  expect(readWorkshop(doc).workshop.statements[0]).toMatchObject({ text: 'We keep our word', isReworded: true })
  expect(screen.getByRole('button', { name: 'We keep our word', hidden: true })).toBeTruthy()
})

test('a note becomes a statement of the pillar under it, or a promise', () => {
  expect(takeNote(doc, { text: 'We share goals', target: 'pillar:interFunctionalCoordination' })).toBe(true)
  expect(takeNote(doc, { text: 'Back in one day', target: 'promises' })).toBe(true)
  expect(takeNote(doc, { text: ' ', target: null })).toBe(false)
  const { statements, promises } = readWorkshop(doc).workshop
  expect(statements).toMatchObject([{ text: 'We share goals', pillar: 'interFunctionalCoordination' }])
  expect(promises).toMatchObject([{ name: 'Back in one day' }])
})
