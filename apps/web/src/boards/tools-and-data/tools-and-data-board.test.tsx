// @vitest-environment happy-dom
import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { dataDropTarget, takeNote } from './take-note.ts'
import { ToolsAndDataBoard } from './tools-and-data-board.tsx'

let { doc, undoManager } = newWorkshop()
const workshop = () => readWorkshop(doc).workshop
const Address = () => <output aria-label="address">{`${useLocation().pathname}${useLocation().search}`}</output>

const show = async (canEdit = true) => {
  const shown = showInWorkshop(
    <>
      <ToolsAndDataBoard host="page" />
      <Address />
    </>,
    { doc, undoManager, language: 'en', role: canEdit ? 'participant' : 'observer' },
  )
  if (workshop().tools.length > 0) await screen.findByRole('region', { name: 'Map of tools and their flows' })
  return shown
}
const click = async (name: string | RegExp) => act(async () => void fireEvent.click(screen.getByRole('button', { name })))
const choose = async (label: string | RegExp, value: string, within_ = screen as Pick<typeof screen, 'getByLabelText'>) =>
  act(async () => void fireEvent.change(within_.getByLabelText(label), { target: { value } }))

beforeEach(() => {
  ;({ doc, undoManager } = newWorkshop())
})
afterEach(cleanup)

const twoTools = () => ({
  crm: addRecord(doc, 'tools', { name: 'CRM', status: 'exists' }),
  app: addRecord(doc, 'tools', { name: 'App', status: 'toAdd' }),
})

test('an empty board says what to begin with, and the first tool opens to be named', async () => {
  await show()
  expect(screen.getByText(/Start with those that teams open every day/)).toBeTruthy()
  await click('Add a tool')
  const name = within(await screen.findByRole('dialog')).getByLabelText('Name of the tool')
  await act(async () => void fireEvent.change(name, { target: { value: 'Duty log' } }))
  expect(workshop().tools).toMatchObject([{ name: 'Duty log', status: 'exists' }])
})

test('a tool’s arrow creates a flow by keyboard: to where, how, carrying what; one undo takes it back', async () => {
  const { crm, app } = twoTools()
  undoManager.clear()
  await show()
  await click('Create a flow from CRM')
  const dialog = within(await screen.findByRole('dialog'))
  expect((dialog.getByLabelText('From') as HTMLSelectElement).value).toBe(crm)
  await choose('To', app, dialog)
  await act(async () => void fireEvent.click(dialog.getByLabelText('Typed in again by hand')))
  await choose('What it carries', 'Complaints', dialog)
  await act(async () => void fireEvent.click(dialog.getByRole('button', { name: 'Create the flow' })))
  expect(workshop().flows).toMatchObject([{ fromToolId: crm, toToolId: app, kind: 'rekeyed', carries: 'Complaints' }])
  expect(await screen.findByRole('button', { name: 'Typed in again by hand, from CRM to App: Complaints' })).toBeTruthy()
  await act(async () => void undoManager.undo())
  expect(workshop().flows).toEqual([])
})

test('a flow needs two different tools', async () => {
  const { crm } = twoTools()
  await show()
  await click('Create a flow from CRM')
  const dialog = within(await screen.findByRole('dialog'))
  await choose('To', crm, dialog)
  expect(dialog.getByText('Choose two different tools.')).toBeTruthy()
  expect(dialog.getByRole('button', { name: 'Create the flow' }).hasAttribute('disabled')).toBe(true)
})

test('what is to settle leads to what it is about: a flow opens, a moment is shown on its journey', async () => {
  const { crm, app } = twoTools()
  addRecord(doc, 'flows', { fromToolId: crm, toToolId: app, kind: 'rekeyed' })
  const journeyId = addRecord(doc, 'journeys', { name: 'Departure', state: 'today' })
  const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Plan' })
  const moment = addRecord(doc, 'moments', { phaseId, name: 'Book' })
  await show()
  const flaws = within(screen.getByRole('region', { name: 'To settle' }))
  await act(async () => void fireEvent.click(flaws.getByText('From “CRM” to “App”, information is typed in again by hand.')))
  expect(await screen.findByRole('dialog', { name: 'Flow from CRM to App' })).toBeTruthy()
  await act(async () => void fireEvent.click(flaws.getByText('Moment “Book”: no tool serves it.')))
  expect(screen.getByLabelText('address').textContent).toBe(`/w/w1/board/journey?focus=${moment}`)
})

test('an owner given to a domain clears its mark', async () => {
  const security = addRecord(doc, 'functions', { name: 'Security' })
  const { crm } = twoTools()
  addRecord(doc, 'dataDomains', { name: 'Waiting', systemsOfRecord: { [crm]: true } })
  await show()
  const row = () => within(screen.getByRole('row', { name: /Waiting/ }))
  expect(row().getByText('No owner')).toBeTruthy()
  await choose('Owner (accountable), Waiting', security)
  expect(row().queryByText('No owner')).toBeNull()
  await choose('Quality of Waiting today', '2')
  await choose('Quality needed of Waiting', '4')
  expect(row().getByText('Quality too low')).toBeTruthy()
  expect(workshop().dataDomains).toMatchObject([{ ownerFunctionId: security, quality: 2, qualityNeeded: 4 }])
})

test('an observer reads the map and its table, and changes nothing', async () => {
  const { crm, app } = twoTools()
  addRecord(doc, 'flows', { fromToolId: crm, toToolId: app, kind: 'file', carries: 'Orders' })
  addRecord(doc, 'dataDomains', { name: 'Waiting' })
  await show(false)
  for (const name of [/^Add/, /^Create/, /^Delete/]) expect(screen.queryByRole('button', { name })).toBeNull()
  fireEvent.click(screen.getByText('Table'))
  const fields = [...screen.queryAllByRole('textbox'), ...screen.getAllByRole('combobox')]
  expect(fields.filter((field) => !field.hasAttribute('readonly') && !field.hasAttribute('disabled'))).toEqual([])
  expect(screen.getByText('Orders')).toBeTruthy()
})

test('removing a tool takes its flows, and is offered back', async () => {
  const { crm, app } = twoTools()
  addRecord(doc, 'flows', { fromToolId: crm, toToolId: app, kind: 'file' })
  updateRecord(doc, 'tools', crm, { description: 'Old' })
  await show()
  await click(/^CRM/)
  await act(
    async () => void fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete the tool' })),
  )
  expect([workshop().tools.length, workshop().flows.length]).toEqual([1, 0])
  await act(async () => void undoManager.undo())
  expect([workshop().tools.length, workshop().flows.length]).toEqual([2, 1])
})

test('a note becomes a tool, or master data where it falls on their table; an empty one is not taken', () => {
  expect(takeNote(doc, { text: 'Signs\nAt every gate', target: null })).toBe(true)
  expect(takeNote(doc, { text: 'Gate changes', target: dataDropTarget })).toBe(true)
  expect(takeNote(doc, { text: ' ', target: null })).toBe(false)
  expect(workshop().tools).toMatchObject([{ name: 'Signs', description: 'Signs\nAt every gate', status: 'exists' }])
  expect(workshop().dataDomains).toMatchObject([{ name: 'Gate changes' }])
})
