// @vitest-environment happy-dom
import { addRecord, readWorkshop, updateRecord, updateSettings } from '@filrouge/document'
import { deriveRoadmap } from '@filrouge/domain'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { GovernanceBoard } from './governance-board.tsx'
import { dropTargets, takeNote } from './take-note.ts'

let { doc, undoManager } = newWorkshop()
const workshop = () => readWorkshop(doc).workshop

const show = (canEdit = true) => {
  return showInWorkshop(<GovernanceBoard host="page" />, {
    doc,
    undoManager,
    language: 'en',
    role: canEdit ? 'participant' : 'observer',
  })
}
type Queries = Pick<typeof screen, 'getByLabelText' | 'getByRole'>
const change = async (label: string | RegExp, value: string, queries: Queries = screen) =>
  act(async () => void fireEvent.change(queries.getByLabelText(label), { target: { value } }))
const click = async (name: string | RegExp, queries: Queries = screen) =>
  act(async () => void fireEvent.click(queries.getByRole('button', { name })))
const section = (name: string) => within(screen.getByRole('region', { name }))

const addFactor = (name: string, today: number, target: number) => {
  const { players } = workshop()
  const us = players.find(({ kind }) => kind === 'today')?.id ?? addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  const aim = players.find(({ kind }) => kind === 'target')?.id ?? addRecord(doc, 'players', { name: 'Aim', kind: 'target' })
  return addRecord(doc, 'factors', { name, importance: 10, levels: { [us]: today, [aim]: target } })
}
const workstreams = () => deriveRoadmap(workshop(), { planStart: '2027-Q1' }).roadmap.workstreams

beforeEach(() => {
  ;({ doc, undoManager } = newWorkshop())
})
afterEach(cleanup)

test('an untouched board says to begin with a sponsor and a review date, and that leaders have not scored', async () => {
  await show()
  expect(screen.getByText(/Start with a sponsor and a review date/)).toBeTruthy()
  expect(section('Leadership agreement').getByText('Not scored yet')).toBeTruthy()
  await click('Add a sponsor')
  expect(workshop().sponsors).toMatchObject([{ title: 'New sponsor' }])
  expect(screen.queryByText(/Start with a sponsor/)).toBeNull()
})

test('an intent shows its workstream; a reading noted by day moves its progress, and undo takes it back', async () => {
  const factor = addFactor('Waiting time', 2, 8)
  addRecord(doc, 'indicators', { name: 'Wait', measures: 'delivered', factorId: factor, baseline: 30, target: 10, unit: 'min' })
  undoManager.clear()
  await show()
  const row = () => within(screen.getByRole('row', { name: /Waiting time/ }))
  expect(row().getByText('Waiting time: rework our ways of working')).toBeTruthy()
  expect(row().getByText('Results: Not known yet')).toBeTruthy()
  await click('Change the indicator Wait')
  const dialog = within(await screen.findByRole('dialog'))
  await change('Day', '2027-03-31', dialog)
  await change('Value', '20', dialog)
  await click('Note the reading', dialog)
  expect(workshop().indicators[0]?.readings).toEqual({ '2027-03-31': 20 })
  expect(row().getByText('Results: 50%')).toBeTruthy()
  await act(async () => void undoManager.undo())
  expect(workshop().indicators[0]?.readings).toEqual({})
})

test('an indicator added to an intent belongs to it', async () => {
  const factor = addFactor('Waiting time', 2, 8)
  await show()
  expect(screen.getByText('Nothing tells whether it comes true.')).toBeTruthy()
  await click('Add an indicator to “Waiting time”')
  expect(workshop().indicators).toMatchObject([{ name: 'New indicator', factorId: factor }])
  expect(screen.queryByText('Nothing tells whether it comes true.')).toBeNull()
})

test('what is linked to nothing is shown both ways', async () => {
  addFactor('Waiting time', 2, 8)
  const [served] = workstreams()
  updateRecord(doc, 'workstreamDecisions', served!.id, { status: 'rejected', reason: 'No' })
  const journeyId = addRecord(doc, 'journeys', { name: 'Departure', state: 'today' })
  const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Plan' })
  const momentId = addRecord(doc, 'moments', { phaseId, name: 'Book', importance: 9 })
  addRecord(doc, 'observations', { kind: 'pain', text: 'Slow', momentId, severity: 4 })
  await show()
  const orphans = section('What is linked to nothing')
  expect(orphans.getByRole('link', { name: 'Waiting time' })).toBeTruthy()
  expect(orphans.getByText(/^Departure: /)).toBeTruthy()
})

test('a part given in the grid is the roadmap’s own decision, and a missing accountable is told', async () => {
  addFactor('Waiting time', 2, 8)
  const security = addRecord(doc, 'functions', { name: 'Security' })
  const { id } = workstreams()[0]!
  updateRecord(doc, 'workstreamDecisions', id, { status: 'accepted' })
  await show()
  const grid = section('Who does what')
  expect(grid.getByText('Exactly one function must be accountable (A); here: 0.')).toBeTruthy()
  await change('Security, “Waiting time: rework our ways of working”', 'accountable')
  expect(workshop().workstreamDecisions).toMatchObject([{ id, raci: { [security]: 'accountable' } }])
  expect(grid.queryByText(/must be accountable/)).toBeNull()
})

test('a review that is past is told, and holding it sets the next one on the cadence', async () => {
  updateSettings(doc, { nextReview: '2020-01-31', reviewCadenceMonths: 12 })
  undoManager.clear()
  await show()
  expect(section('Reviews').getByText(/^Passed [\d,]+ days ago$/)).toBeTruthy()
  await click('Review held: set the next one')
  const { nextReview } = workshop().settings
  expect(nextReview?.slice(5)).toBe('01-31')
  expect(Date.parse(nextReview ?? '')).toBeGreaterThan(Date.now())
  await act(async () => void undoManager.undo())
  expect(workshop().settings.nextReview).toBe('2020-01-31')
})

test('decisions are noted with their day, barriers without an owner are marked', async () => {
  const security = addRecord(doc, 'functions', { name: 'Security' })
  await show()
  await change('New decision', 'We stop the paper log')
  await act(async () => void fireEvent.submit(screen.getByLabelText('New decision').closest('form')!))
  expect(workshop().loggedDecisions).toMatchObject([{ text: 'We stop the paper log', day: expect.stringMatching(/^\d{4}-/) }])
  await change('New barrier', 'Shared budget')
  await act(async () => void fireEvent.submit(screen.getByLabelText('New barrier').closest('form')!))
  expect(screen.getByText('No function to clear it')).toBeTruthy()
  await change('Function that clears this barrier, Shared budget', security)
  expect(screen.queryByText('No function to clear it')).toBeNull()
  expect(workshop().barriers).toMatchObject([{ text: 'Shared budget', ownerFunctionId: security }])
})

test('the keys of undo take back what a field added while nothing is typed there, and leave its text to the browser', async () => {
  await show()
  const field = screen.getByLabelText('New decision')
  const press = (key: string) => act(async () => fireEvent.keyDown(field, { key, ctrlKey: true }))
  await change('New decision', 'We stop the paper log')
  await act(async () => void fireEvent.submit(field.closest('form')!))
  await change('New decision', 'W')
  expect(await press('z')).toBe(true)
  await change('New decision', '')
  expect(await press('z')).toBe(true)
  expect(workshop().loggedDecisions).toHaveLength(1)
  await change('New decision', 'We buy no other')
  undoManager.stopCapturing()
  await act(async () => void fireEvent.submit(field.closest('form')!))
  expect(await press('z')).toBe(false)
  expect(workshop().loggedDecisions).toMatchObject([{ text: 'We stop the paper log' }])
  expect(await press('y')).toBe(false)
  expect(workshop().loggedDecisions).toHaveLength(2)
})

test('one indicator is counted as one, and a progress that goes back has a minus sign', async () => {
  const factorId = addFactor('Waiting time', 2, 8)
  addRecord(doc, 'indicators', {
    name: 'Waits',
    measures: 'outcome',
    factorId,
    baseline: 40,
    target: 20,
    readings: { '2027-01-31': 42 },
  })
  await show()
  const intent = within(screen.getByRole('row', { name: /Waiting time/ }))
  expect(intent.getByText('1 of 1 indicator read')).toBeTruthy()
  expect(intent.getByText('−10%')).toBeTruthy()
})

test('an observer reads everything and changes nothing', async () => {
  addFactor('Waiting time', 2, 8)
  addRecord(doc, 'functions', { name: 'Security' })
  addRecord(doc, 'sponsors', { title: 'Chief executive' })
  addRecord(doc, 'communications', { audience: 'Crews', message: 'Why we change' })
  updateRecord(doc, 'workstreamDecisions', workstreams()[0]!.id, { status: 'accepted' })
  await show(false)
  for (const text of ['Chief executive', 'Crews', 'Why we change']) expect(screen.getByText(text)).toBeTruthy()
  for (const name of [/^Add/, /^Delete/, /^Note/, /^Review held/]) expect(screen.queryByRole('button', { name })).toBeNull()
  const fields = [...screen.queryAllByRole('textbox'), ...screen.queryAllByRole('combobox')]
  expect(fields.filter((field) => !field.hasAttribute('disabled'))).toEqual([])
})

test('leaders’ revealed spread is shown, the widest first, and views far apart are marked', async () => {
  const group = (q1: number, q3: number) => ({ n: 4, median: 3, q1, q3 })
  for (const [text, leadership] of [
    ['We listen', group(3, 3.5)],
    ['We share', group(1.5, 4.5)],
  ] as const) {
    const recordId = addRecord(doc, 'statements', { pillar: 'leadershipAlignment', text })
    addRecord(doc, 'scoreResults', {
      id: `statements/${recordId}/current` as never,
      collection: 'statements',
      recordId,
      field: 'current',
      revealedAt: '2027-01-01T10:00:00.000Z',
      isAnonymous: true,
      threshold: 3,
      unknown: 0,
      all: leadership,
      byLevel: { leadership },
      functions: [],
    })
  }
  await show()
  const alignment = section('Leadership agreement')
  expect(alignment.getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['We share', 'We listen'])
  expect(alignment.getByText('Views apart')).toBeTruthy()
  expect(alignment.getByText(/^Mean spread between leaders: 1.8 on today, \? on the aspiration/)).toBeTruthy()
})

test('a note becomes a decision, a barrier or a message by where it falls; an empty one is not taken', () => {
  expect(takeNote(doc, { text: 'Go', target: null })).toBe(true)
  expect(takeNote(doc, { text: 'No budget', target: dropTargets.barriers })).toBe(true)
  expect(takeNote(doc, { text: 'Tell crews', target: dropTargets.communications })).toBe(true)
  expect(takeNote(doc, { text: ' ', target: null })).toBe(false)
  const { loggedDecisions, barriers, communications } = workshop()
  expect([loggedDecisions[0]?.text, barriers[0]?.text, communications[0]?.message]).toEqual(['Go', 'No budget', 'Tell crews'])
})
