// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { StrategicCanvasBoard } from './strategic-canvas-board.tsx'
import { takeNote } from './take-note.ts'

let { doc, undoManager } = newWorkshop()

const show = (canEdit = true) => {
  return showInWorkshop(<StrategicCanvasBoard host="page" />, {
    doc,
    undoManager,
    language: 'en',
    role: canEdit ? 'participant' : 'observer',
  })
}

/** A canvas of two curves, with one factor for each pair of levels [today, target]. */
const fill = (pairs: Record<string, readonly [number | undefined, number | undefined]>) => {
  const today = addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  const target = addRecord(doc, 'players', { name: 'Aim', kind: 'target' })
  for (const [name, [now, aim]] of Object.entries(pairs)) {
    const levels = { ...(now !== undefined && { [today]: now }), ...(aim !== undefined && { [target]: aim }) }
    addRecord(doc, 'factors', { name, levels })
  }
}

const factor = (name: string) => readWorkshop(doc).workshop.factors.find((candidate) => candidate.name === name)
const grid = (move: string) => within(screen.getByRole('region', { name: move }))
const press = async (element: Element, key: string) => act(async () => void fireEvent.keyDown(element, { key }))

beforeEach(() => {
  ;({ doc, undoManager } = newWorkshop())
})
afterEach(cleanup)

test('each factor stands under the move that its two levels imply', async () => {
  fill({ Paper: [4, 0], Price: [8, 3], Calm: [3, 8], Guidance: [undefined, 6], Safety: [9, 9] })
  await show()
  expect(grid('Eliminate').getByText('Paper')).toBeTruthy()
  expect(grid('Reduce').getByText('Price')).toBeTruthy()
  expect(grid('Raise').getByText('Calm')).toBeTruthy()
  expect(grid('Create').getByText('Guidance')).toBeTruthy()
  expect(screen.getByRole('button', { name: /^Safety\s*Keep/ })).toBeTruthy()
})

test('a decided move wins over the curves and shows its reason', async () => {
  fill({ Calm: [3, 8] })
  await show()
  fireEvent.click(screen.getByRole('button', { name: /^Calm\s*Raise/ }))
  fireEvent.click(await screen.findByRole('combobox', { name: 'Move decided' }))
  await act(async () => void fireEvent.click(await screen.findByRole('option', { name: 'Reduce', hidden: true })))
  const reason = screen.getByLabelText('Why depart from the curves')
  fireEvent.change(reason, { target: { value: 'Nobody asks for it' } })
  await act(async () => void fireEvent.blur(reason))
  expect(factor('Calm')?.moveOverride).toEqual({ move: 'reduce', reason: 'Nobody asks for it' })
  expect(screen.getByText('– Nobody asks for it')).toBeTruthy()
})

test('a level that nobody knows breaks the curve', async () => {
  fill({ Paper: [4, 1], Price: [undefined, 1], Calm: [3, 1] })
  const { container } = await show()
  const pieces = [...container.querySelectorAll('path[stroke-width="3.5"], path[stroke-width="2.5"]')].map(
    (path) => path.getAttribute('d')?.match(/M/g)?.length,
  )
  expect(pieces).toEqual([2, 1])
})

test('one arrow key is one step of undo, and Delete says that nobody knows', async () => {
  fill({ Calm: [3, 8] })
  undoManager.clear()
  await show()
  const point = () => screen.getByRole('slider', { name: 'Us on Calm' })
  await press(point(), 'ArrowUp')
  await press(point(), 'ArrowUp')
  expect(point().getAttribute('aria-valuetext')).toBe('4 out of 10')
  await act(async () => void undoManager.undo())
  expect(point().getAttribute('aria-valuetext')).toBe('3.5 out of 10')
  await press(point(), 'Delete')
  expect(point().getAttribute('aria-valuetext')).toBe('don’t know')
  await act(async () => void undoManager.undo())
  expect(point().getAttribute('aria-valuetext')).toBe('3.5 out of 10')
})

test('an observer sees the curves and no control that edits', async () => {
  fill({ Calm: [3, undefined] })
  await show(false)
  expect(screen.getAllByRole('slider')).toHaveLength(1)
  expect(screen.getByRole('slider').getAttribute('tabindex')).toBeNull()
  await press(screen.getByRole('slider'), 'ArrowUp')
  expect(factor('Calm')?.levels).toEqual({ [readWorkshop(doc).workshop.players[0]!.id]: 3 })
  fireEvent.click(screen.getByText('Table'))
  expect(screen.queryAllByRole('textbox')).toEqual([])
  for (const name of [/^Add/, /^Delete/]) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('the table keeps a level out of bounds on screen with the reason, and writes none', async () => {
  fill({ Calm: [3, 8] })
  await show()
  fireEvent.click(screen.getByText('Table'))
  const cell = screen.getByLabelText('Us on Calm') as HTMLInputElement
  fireEvent.change(cell, { target: { value: '11' } })
  await act(async () => void fireEvent.blur(cell))
  expect(screen.getByRole('alert').textContent).toBe('A number from 0 to 10, or nothing if you don’t know.')
  expect(cell.value).toBe('11')
  expect(Object.values(factor('Calm')!.levels)).toEqual(expect.arrayContaining([3, 8]))
})

test('a note dropped on a factor becomes the factor after it; an empty one is not taken', () => {
  fill({ Calm: [3, 8], Price: [1, 1] })
  expect(takeNote(doc, { text: 'Signs\nClear ones', target: `factor:${factor('Calm')!.id}` })).toBe(true)
  expect(takeNote(doc, { text: ' ', target: null })).toBe(false)
  expect(readWorkshop(doc).workshop.factors.map(({ name }) => name)).toEqual(['Calm', 'Signs', 'Price'])
})
