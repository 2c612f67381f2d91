// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { ExperiencePlatformBoard } from './experience-platform-board.tsx'

// The whole board is drawn in each test, on machines that many share.
vi.setConfig({ testTimeout: 30_000 })

afterEach(cleanup)

const show = ({ canEdit = true, isFilled = true } = {}) => {
  const { doc, undoManager } = newWorkshop()
  const dimensionId = isFilled ? addRecord(doc, 'dimensions', { name: 'Franc', importance: 9 }) : null
  const attributeId =
    dimensionId && addRecord(doc, 'attributes', { dimensionId, name: 'La vraie cause', intended: 9, designed: 7, delivered: 3 })
  showInWorkshop(<ExperiencePlatformBoard host="page" />, { doc, undoManager, role: canEdit ? 'participant' : 'observer' })
  return { doc, attributeId, undoManager, read: () => readWorkshop(doc).workshop }
}
const bar = (level: string) => screen.getByRole('slider', { name: `${level}, La vraie cause` })

it('sets levels by keys, each press one step of undo, and knows not from zero', async () => {
  const { read, undoManager } = show()
  expect(bar('Perçu').getAttribute('aria-valuetext')).toBe('ne sait pas')
  fireEvent.keyDown(bar('Perçu'), { key: 'Home' })
  fireEvent.keyDown(bar('Délivré'), { key: 'ArrowUp' })
  expect(read().attributes[0]).toMatchObject({ perceived: 5, delivered: 3.5 })
  undoManager.undo()
  expect(read().attributes[0]).toMatchObject({ perceived: 5, delivered: 3 })
  await waitFor(() => expect(bar('Perçu').getAttribute('aria-valuetext')).toBe('5 sur 10'))
  fireEvent.keyDown(bar('Perçu'), { key: 'Home' })
  expect(read().attributes[0]?.perceived).toBe(0)
  fireEvent.keyDown(bar('Perçu'), { key: 'Delete' })
  expect(read().attributes[0]?.perceived).toBeUndefined()
})

it('draws the fall of each step and leaves the total unknown while perception is', async () => {
  show()
  const card = screen.getByRole('article', { name: 'La vraie cause' })
  expect(within(card).getByText('−4')).toBeTruthy()
  expect(card.textContent).toContain('Écart total?')
  fireEvent.keyDown(bar('Perçu'), { key: 'Enter' })
  fireEvent.keyDown(bar('Perçu'), { key: 'ArrowUp' })
  await waitFor(() => expect(card.textContent).toContain('Écart total−4'))
})

it('says which attributes nothing measures, and stops once both indicators stand', async () => {
  const { doc, attributeId } = show()
  expect(screen.getByText(/Sans indicateur de ce qui est délivré : 1 attribut\./)).toBeTruthy()
  for (const measures of ['delivered', 'perceived'] as const)
    addRecord(doc, 'indicators', { name: measures, measures, attributeId: attributeId! })
  await waitFor(() => expect(screen.getByText(/Chaque attribut a ses deux indicateurs/)).toBeTruthy())
})

it('says that NPS is no lever when someone makes it one, and makes an outcome of it', async () => {
  const { doc, attributeId, read } = show()
  addRecord(doc, 'indicators', { name: 'NPS des agents', measures: 'delivered', attributeId: attributeId! })
  fireEvent.click(screen.getByText('Liste'))
  await waitFor(() => expect(screen.getByText('Le NPS est un résultat, jamais un levier')).toBeTruthy())
  fireEvent.click(screen.getByRole('button', { name: 'En faire un résultat' }))
  expect(read().indicators[0]).toMatchObject({ measures: 'outcome' })
  expect(read().indicators[0]?.attributeId).toBeUndefined()
  await waitFor(() => expect(screen.queryByText('Le NPS est un résultat, jamais un levier')).toBeNull())
})

it('lets observers read everything and change nothing', () => {
  const { read } = show({ canEdit: false })
  fireEvent.keyDown(bar('Délivré'), { key: 'ArrowUp' })
  expect(read().attributes[0]?.delivered).toBe(3)
  expect(screen.queryByRole('button', { name: /Ajouter/ })).toBeNull()
})

it('starts from an empty board with a first dimension', () => {
  const { read } = show({ isFilled: false })
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter une première dimension' }))
  expect(read().dimensions).toHaveLength(1)
})
