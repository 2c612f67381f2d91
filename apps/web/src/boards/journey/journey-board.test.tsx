// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import type { Role } from '@filrouge/domain'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { roundsKey } from '../../rounds/use-rounds.ts'
import { newWorkshop, offlineQueries, showInWorkshop, workshopId } from '../../sync/testing/show-in-workshop.tsx'
import { JourneyBoard } from './journey-board.tsx'

// The whole board is drawn in each test, on machines that many share.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const roundOn = (momentId: string) => ({
  id: 'r',
  items: ['importance', 'satisfaction'].map((field) => ({ collection: 'moments', recordId: momentId, field })),
  isAnonymous: true,
  maskingThreshold: 3,
  state: 'open',
  openedAt: '2027-01-01T09:00:00.000Z',
  revealedAt: null,
  voters: 0,
  finished: 0,
})

const show = (canEdit: boolean, fill = true, role: Role = canEdit ? 'participant' : 'observer', isScoring = false) => {
  const { doc, undoManager } = newWorkshop()
  if (fill) {
    const journeyId = addRecord(doc, 'journeys', { name: 'Vol', state: 'today' })
    const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Préparer' })
    const momentId = addRecord(doc, 'moments', { phaseId, name: 'Réserver', emotion: 1 })
    addRecord(doc, 'observations', { kind: 'pain', text: 'Trop long', momentId, severity: 5 })
  }
  const queries = offlineQueries()
  const [moment] = readWorkshop(doc).workshop.moments
  if (isScoring && moment) {
    queries.setQueryData(roundsKey(workshopId), [roundOn(moment.id)])
    queries.setQueryData(['ownBallot', workshopId, 'r'], {})
  }
  showInWorkshop(<JourneyBoard host="page" />, { doc, undoManager, role, queries })
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
  expect(read().observations.at(-1)).toMatchObject({ kind: 'pain', text: 'Aucun siège', author: 'Ann' })
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

it('has the moments of the journey scored blind by importance and satisfaction', async () => {
  const { read } = show(true, true, 'facilitator')
  const bodies: { items: unknown[] }[] = []
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body))
    return Response.json({}, { status: 500 })
  })
  fireEvent.click(screen.getByRole('button', { name: 'Faire noter ces moments à l’aveugle' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le vote' }))
  await waitFor(() => expect(bodies[0]?.items).toEqual(roundOn(read().moments[0]?.id ?? '').items))
})

it('asks a participant about the moments being scored, in the words of the journey', () => {
  show(true, true, 'participant', true)
  const ballot = screen.getByRole('region', { name: 'Votre vote' })
  expect(ballot.querySelector('article')?.textContent).toMatch(/^RéserverVol · PréparerQuelle importance/)
  expect(screen.getAllByRole('group').map(({ textContent }) => textContent)).toHaveLength(2)
  expect(screen.queryByRole('slider')).toBeNull()
})
