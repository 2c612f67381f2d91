// @vitest-environment happy-dom
import { addRecord, createUndoManager, readWorkshop, updateRecord, updateSettings, type WorkshopDoc } from '@filrouge/document'
import { deriveRoadmap } from '@filrouge/domain'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkshop, showInWorkshop, textsIn } from '../../sync/testing/show-in-workshop.tsx'
import { findingSentence } from './finding-sentence.ts'
import { RoadmapBoard } from './roadmap-board.tsx'
import { barrierDropTarget, takeNote } from './take-note.ts'

// The whole board is drawn in each test, on machines that many share.
vi.setConfig({ testTimeout: 30_000 })

const Address = () => <output aria-label="address">{`${useLocation().pathname}${useLocation().search}`}</output>

const show = (doc: WorkshopDoc, canEdit = true) =>
  showInWorkshop(
    <>
      <RoadmapBoard host="page" />
      <Address />
    </>,
    {
      doc,
      undoManager: createUndoManager(doc),
      language: 'en',
      role: canEdit ? 'participant' : 'observer',
    },
  )

const addFactor = (doc: WorkshopDoc, name: string, today: number, target: number) => {
  const { players } = readWorkshop(doc).workshop
  const us = players.find(({ kind }) => kind === 'today')?.id ?? addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  const aim = players.find(({ kind }) => kind === 'target')?.id ?? addRecord(doc, 'players', { name: 'Aim', kind: 'target' })
  return addRecord(doc, 'factors', { name, importance: 10, levels: { [us]: today, [aim]: target } })
}

const derived = (doc: WorkshopDoc) => deriveRoadmap(readWorkshop(doc).workshop, { planStart: '2027-Q1' }).roadmap.workstreams
/** The first that a factor gives; governance that is missing once one is accepted stands before it. */
const first = (doc: WorkshopDoc) => derived(doc).find(({ theme }) => theme?.startsWith('factor:'))!

let { doc } = newWorkshop()
beforeEach(() => {
  ;({ doc } = newWorkshop())
})
afterEach(cleanup)

const open = (title: RegExp | string) => fireEvent.click(screen.getAllByRole('button', { name: title })[0]!)

test('an empty roadmap says what is missing and where to go', async () => {
  await show(doc)
  expect(screen.getByRole('link', { name: /targeted curve/ }).getAttribute('href')).toBe('/w/w1/board/strategicCanvas')
})

test('a workstream appears when a board changes, without reopening the roadmap', async () => {
  await show(doc)
  await act(async () => void addFactor(doc, 'Waiting time', 2, 8))
  expect(screen.getAllByText('Waiting time: rework our ways of working').length).toBeGreaterThan(0)
})

test('each line opens its evidence, with its share and a link to the cell', async () => {
  const factorId = addFactor(doc, 'Waiting time', 2, 8)
  await show(doc)
  open('Waiting time: rework our ways of working')
  const dialog = await screen.findByRole('dialog')
  expect(within(dialog).getByText('Factor “Waiting time” to raise: from 2 today to 8 targeted, out of 10.')).toBeTruthy()
  expect(within(dialog).getByText('100%')).toBeTruthy()
  fireEvent.click(within(dialog).getByRole('link', { name: 'Go to the cell: Waiting time' }))
  expect(screen.getByLabelText('address').textContent).toBe(`/w/w1/board/strategicCanvas?focus=${factorId}`)
})

test('accepting, naming and rejecting are kept in the document', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  await show(doc)
  open('Waiting time: rework our ways of working')
  fireEvent.click(await screen.findByRole('tab', { name: 'Decide' }))
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Accept' })))
  const name = screen.getByLabelText('Name of the workstream')
  fireEvent.change(name, { target: { value: 'Halve the queues' } })
  await act(async () => void fireEvent.blur(name))
  expect(first(doc)).toMatchObject({ status: 'accepted', name: 'Halve the queues' })
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Reject' })))
  expect(first(doc)).toMatchObject({ status: 'rejected', name: 'Halve the queues' })
})

test('an estimate out of order is not recorded, and what was typed stays with a message', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  await show(doc)
  open('Waiting time: rework our ways of working')
  fireEvent.click(await screen.findByRole('tab', { name: 'Decide' }))
  const effort = within(screen.getByRole('group', { name: 'Effort (person-days)' }))
  for (const [label, value] of [
    ['Low', '50'],
    ['Likely', '20'],
    ['High', '90'],
  ] as const) {
    const input = effort.getByLabelText(label)
    fireEvent.change(input, { target: { value } })
    await act(async () => void fireEvent.blur(input))
  }
  expect(effort.getByRole('alert').textContent).toMatch(/Low ≤ likely ≤ high/)
  expect((effort.getByLabelText('Likely') as HTMLInputElement).value).toBe('20')
  expect(first(doc).isEffortEstimated).toBe(false)
})

test('arrow keys on the timeline move the first quarter', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  updateRecord(doc, 'workstreamDecisions', first(doc).id, { status: 'accepted' })
  await show(doc)
  fireEvent.click(screen.getByRole('tab', { name: 'Timeline' }))
  const bar = screen.getByRole('button', { name: /^Waiting time: rework our ways of working\./ })
  await act(async () => void fireEvent.keyDown(bar, { key: 'ArrowRight' }))
  expect(readWorkshop(doc).workshop.workstreamDecisions[0]?.startQuarter).toMatch(/^\d{4}-Q[1-4]$/)
})

test('an observer reads the evidence but decides nothing', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  await show(doc, false)
  open('Waiting time: rework our ways of working')
  fireEvent.click(await screen.findByRole('tab', { name: 'Decide' }))
  expect(screen.getByRole('button', { name: 'Accept' }).hasAttribute('disabled')).toBe(true)
})

test('a note dropped on a line becomes a barrier of that workstream; an empty one is not taken', () => {
  addFactor(doc, 'Waiting time', 2, 8)
  const { id } = first(doc)
  expect(takeNote(doc, { text: 'No budget', target: barrierDropTarget(id) })).toBe(true)
  expect(takeNote(doc, { text: '  ', target: null })).toBe(false)
  expect(readWorkshop(doc).workshop.barriers).toMatchObject([{ text: 'No budget', workstreamId: id }])
})

test('a cycle of prerequisites is told by the names of its workstreams', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  addFactor(doc, 'Signs', 2, 6)
  const [one, other] = derived(doc)
  updateRecord(doc, 'workstreamDecisions', one!.id, { dependsOn: { [other!.id]: true } })
  updateRecord(doc, 'workstreamDecisions', other!.id, { dependsOn: { [one!.id]: true } })
  await show(doc)
  fireEvent.click(screen.getByRole('tab', { name: /^Checks/ }))
  const sentence = screen.getByText(/wait for one another/).textContent
  expect(sentence).toContain('Waiting time: rework our ways of working')
  expect(sentence).toContain('Signs: rework our ways of working')
  expect(sentence).toContain(' → ')
})

test('weights that flip ranks say which workstreams moved', async () => {
  addFactor(doc, 'Waiting time', 2, 8)
  const signs = addFactor(doc, 'Signs', 2, 6)
  updateSettings(doc, { themeWeights: { [`factor:${signs}`]: 5 } })
  await show(doc)
  fireEvent.click(screen.getByRole('tab', { name: 'Ranking' }))
  expect(screen.getByText('Signs: rework our ways of working: from rank 2 to rank 1')).toBeTruthy()
})

test('a check without a sentence shows its code and values, never a blank', async () => {
  const t = textsIn('en').getFixedT('en', 'roadmap')
  const view = { workshop: readWorkshop(doc).workshop, roadmap: { workstreams: [] }, titleById: (id: string) => id }
  const finding = { code: 'newCheck', severity: 'info' as const, params: { days: 12 } }
  expect(findingSentence(t, view, finding)).toBe('Check “newCheck”: days = 12')
})
