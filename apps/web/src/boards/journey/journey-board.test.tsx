// @vitest-environment happy-dom
import { addRecord, createUndoManager, readWorkshop } from '@filrouge/document'
import { fr } from '@filrouge/messages'
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { WorkshopProvider } from '../../sync/workshop-context.tsx'
import { JourneyBoard } from './journey-board.tsx'

// The whole board is drawn in each test, on machines that many share.
vi.setConfig({ testTimeout: 30_000 })

const me = { personId: 'p', name: 'Ana', companyFunction: '', color: '#000' }

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'fr', resources: { fr } })
})
afterEach(cleanup)

const show = (canEdit: boolean, fill = true) => {
  const doc = new Doc()
  if (fill) {
    const journeyId = addRecord(doc, 'journeys', { name: 'Vol', state: 'today' })
    const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Préparer' })
    const momentId = addRecord(doc, 'moments', { phaseId, name: 'Réserver', emotion: 1 })
    addRecord(doc, 'observations', { kind: 'pain', text: 'Trop long', momentId, severity: 5 })
  }
  const undoManager = createUndoManager(doc)
  render(
    <MantineProvider env="test">
      <WorkshopProvider value={{ workshopId: 'w', doc, undoManager, canEdit, me }}>
        <JourneyBoard host="page" />
      </WorkshopProvider>
    </MantineProvider>,
  )
  return { undoManager, read: () => readWorkshop(doc).workshop }
}

it('moves an emotion by arrow keys, each press one step of undo, and empties it with Delete', async () => {
  const { read, undoManager } = show(true)
  const point = screen.getByRole('slider', { name: /Réserver/ })
  fireEvent.keyDown(point, { key: 'ArrowDown' })
  await waitFor(() => expect(point.getAttribute('aria-valuenow')).toBe('0'))
  fireEvent.keyDown(point, { key: 'ArrowDown' })
  expect(read().moments[0]?.emotion).toBe(-1)
  undoManager.undo()
  expect(read().moments[0]?.emotion).toBe(0)
  await waitFor(() => expect(point.getAttribute('aria-valuetext')).toBe('Neutre'))
  fireEvent.keyDown(point, { key: 'Delete' })
  expect(read().moments[0]?.emotion).toBeUndefined()
})

it('keeps the name of who adds an observation', () => {
  const { read } = show(true)
  const field = screen.getByRole('textbox', { name: 'Ajouter un irritant' })
  fireEvent.change(field, { target: { value: 'Aucun siège' } })
  fireEvent.blur(field)
  expect(read().observations.at(-1)).toMatchObject({ kind: 'pain', text: 'Aucun siège', author: 'Ana' })
})

it('shows observers everything and lets them change nothing', () => {
  show(false)
  expect(screen.getByText('Trop long')).toBeTruthy()
  expect(screen.getByText('5 · Le client part')).toBeTruthy()
  expect(screen.queryByRole('slider')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Ajouter un moment' })).toBeNull()
})

it('offers to start the first journey on an empty board', () => {
  const { read } = show(true, false)
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter un parcours' }))
  expect(read().journeys).toHaveLength(1)
})
