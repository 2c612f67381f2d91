// @vitest-environment happy-dom
import { addRecord, readWorkshop, writeScoreResults } from '@filrouge/document'
import { aggregateScores, type Role, type ScoreItem } from '@filrouge/domain'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { CustomersBoard } from './customers-board.tsx'
import { measuredRows } from './opportunity-rows.ts'

// The whole board is drawn in each test, on machines that many share.
vi.setConfig({ testTimeout: 30_000 })

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

interface Show {
  canEdit?: boolean
  isFilled?: boolean
  role?: Role
}

const show = ({ canEdit = true, isFilled = true, role = canEdit ? 'participant' : 'observer' }: Show = {}) => {
  const { doc, undoManager } = newWorkshop()
  if (isFilled) {
    const profileId = addRecord(doc, 'profiles', { name: 'La famille', potential: 8, effort: 4 })
    addRecord(doc, 'profiles', { name: 'Le couple' })
    addRecord(doc, 'expectations', { profileId, text: 'Ne pas courir', importance: 9, satisfaction: 3 })
    addRecord(doc, 'expectations', { profileId, text: 'Des sièges', importance: 6 })
    const journeyId = addRecord(doc, 'journeys', { name: 'Vol', state: 'today' })
    const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Préparer' })
    addRecord(doc, 'moments', { phaseId, name: 'Réserver' })
    addRecord(doc, 'observations', { kind: 'verbatim', text: 'Trop long', source: 'review', profileId })
  }
  showInWorkshop(<CustomersBoard host="page" />, { doc, undoManager, role })
  return { doc, undoManager, read: () => readWorkshop(doc).workshop }
}

it('moves a profile on the picture by the four arrows, each press one step of undo', async () => {
  const { read, undoManager } = show()
  const point = screen.getByRole('slider', { name: 'Potentiel et effort : La famille' })
  expect(point.getAttribute('aria-valuetext')).toBe('potentiel 8, effort 4')
  fireEvent.keyDown(point, { key: 'ArrowUp' })
  await waitFor(() => expect(point.getAttribute('aria-valuetext')).toBe('potentiel 8,5, effort 4'))
  fireEvent.keyDown(point, { key: 'ArrowLeft' })
  expect(read().profiles[0]).toMatchObject({ potential: 8.5, effort: 3.5 })
  undoManager.undo()
  expect(read().profiles[0]).toMatchObject({ potential: 8.5, effort: 4 })
})

it('asks to place who has no scores, and sets apart who is not for now', async () => {
  const { read } = show()
  fireEvent.click(within(screen.getByRole('region', { name: 'À placer' })).getByRole('button'))
  expect(read().profiles[1]).toMatchObject({ potential: 5, effort: 5 })
  await waitFor(() => expect(screen.queryByRole('region', { name: 'À placer' })).toBeNull())
  fireEvent.click(within(screen.getByRole('article', { name: 'La famille' })).getByRole('switch'))
  expect(read().profiles[0]?.notNow).toBe(true)
  await waitFor(() => expect(screen.queryByRole('slider', { name: /La famille/ })).toBeNull())
})

it('ranks expectations, and scores an opportunity only where both scores are known', async () => {
  const { read } = show()
  const card = screen.getByRole('article', { name: 'La famille' })
  expect(card.textContent).toContain('15 mal servie')
  expect(card.textContent).toContain('opportunité ?')
  fireEvent.click(within(card).getByRole('button', { name: 'Descendre : Ne pas courir' }))
  expect(read().expectations.map(({ text }) => text)).toEqual(['Des sièges', 'Ne pas courir'])
  fireEvent.click(screen.getByText('Opportunités'))
  await waitFor(() => expect(screen.getByText(/1 attente sans importance/)).toBeTruthy())
})

it('adds a verbatim with its author, links it to a moment, and leads there', async () => {
  const { read } = show()
  fireEvent.click(screen.getByText('Verbatims'))
  fireEvent.change(screen.getByLabelText('Ce qu’un client a dit'), { target: { value: 'Personne ne répond' } })
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter le verbatim' }))
  expect(read().observations.at(-1)).toMatchObject({
    kind: 'verbatim',
    text: 'Personne ne répond',
    source: 'field',
    author: 'Ann',
  })
  fireEvent.click(screen.getByRole('combobox', { name: 'Moment de : Trop long' }))
  fireEvent.click(await screen.findByRole('option', { name: 'Réserver', hidden: true }))
  const { observations, moments } = read()
  expect(observations[0]?.momentId).toBe(moments[0]?.id)
  const jump = await screen.findByRole('link', { name: 'Voir le moment Réserver' })
  expect(jump.getAttribute('href')).toBe(`/w/w1/board/journey?focus=${observations[0]?.id}`)
})

/** The items that the facilitator's next round asks, as the server hears them. */
const hearRound = () => {
  const bodies: { items: ScoreItem[] }[] = []
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body))
    return Response.json({}, { status: 500 })
  })
  return bodies
}

it('has potential and effort of the profiles for now scored blind, and expectations where opportunities are', async () => {
  const { doc, read } = show({ role: 'facilitator' })
  addRecord(doc, 'profiles', { name: 'Plus tard', notNow: true })
  const [family, couple] = read().profiles
  const bodies = hearRound()
  fireEvent.click(screen.getByRole('button', { name: 'Faire noter potentiel et effort à l’aveugle' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le vote' }))
  await waitFor(() => expect(bodies).toHaveLength(1))
  expect(bodies[0]?.items.map(({ recordId, field }) => [recordId, field])).toEqual(
    [family, couple].flatMap((profile) => [
      [profile?.id, 'potential'],
      [profile?.id, 'effort'],
    ]),
  )
  fireEvent.click(screen.getByRole('button', { name: 'Ne pas ouvrir' }))
  fireEvent.click(screen.getByText('Opportunités'))
  fireEvent.click(screen.getByRole('button', { name: 'Faire noter les attentes à l’aveugle' }))
  fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir le vote' }))
  await waitFor(() => expect(bodies).toHaveLength(2))
  expect(bodies[1]?.items.map(({ collection, field }) => `${collection} ${field}`)).toEqual([
    ...['expectations importance', 'expectations satisfaction'],
    ...['expectations importance', 'expectations satisfaction'],
  ])
})

it('shows on a profile what a vote revealed, and offers participants no vote to open', async () => {
  const { doc, read } = show()
  const [family] = read().profiles
  const ballots = [6, 7, 9].map((score) => ({ score, level: 'field' as const, companyFunction: 'Ops' }))
  const item: ScoreItem = { collection: 'profiles', recordId: family?.id ?? '', field: 'potential' }
  const facts = { revealedAt: '2027-01-01T10:00:00.000Z', isAnonymous: true, threshold: 3 }
  act(() => writeScoreResults(doc, facts, [{ item, aggregates: aggregateScores(ballots, 3) }]))
  fireEvent.click(await screen.findByRole('button', { name: 'Vote révélé : La famille' }))
  const result = await screen.findByRole('region', { name: 'Ce que le vote a révélé : Potentiel' })
  expect(result.textContent).toContain('Médiane 7')
  expect(read().profiles[0]?.potential).toBe(7)
  expect(screen.queryByRole('button', { name: /à l’aveugle$/, hidden: true })).toBeNull()
})

it('lets observers read and change nothing', () => {
  const { read } = show({ canEdit: false })
  fireEvent.keyDown(screen.getByRole('slider', { name: /La famille/ }), { key: 'ArrowUp' })
  expect(read().profiles[0]?.potential).toBe(8)
  expect(screen.queryByRole('button', { name: /Ajouter/ })).toBeNull()
})

it('starts from an empty board with a first profile', () => {
  const { read } = show({ isFilled: false })
  fireEvent.click(screen.getByRole('button', { name: 'Ajouter un premier profil' }))
  expect(read().profiles).toHaveLength(1)
})

it('scores measured opportunities of everyone and of each segment, only where importance was asked', () => {
  const touchpoint = { column: 'q', label: 'Repas', scaleMin: 1, scaleMax: 5, n: 10, mean: 3, csat: 0.4, importance: 0.8 }
  const survey = {
    touchpoints: [touchpoint, { ...touchpoint, column: 'r', importance: undefined }],
    segments: { results: [{ value: '1', n: 5, touchpoints: [{ column: 'q', n: 5, mean: 2, csat: 0.2, importance: 1 }] }] },
    segmentNames: { '1': 'Familles' },
  }
  const rows = measuredRows(survey as never, { underserved: 12, overserved: 6 }, 'Tous')
  expect(rows.map(({ about, score }) => [about, score])).toEqual([
    ['Tous', 12],
    ['Familles', 18],
  ])
})
