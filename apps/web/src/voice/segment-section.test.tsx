// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import { type ColumnMapping, summariseSurvey } from '@filrouge/domain'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { newWorkshop, showInWorkshop } from '../sync/testing/show-in-workshop.tsx'
import { useWorkshop } from '../sync/workshop-context.tsx'
import { saveSurvey } from './save-survey.ts'
import { SegmentSection } from './segment-section.tsx'

const column = (name: string, role: ColumnMapping['role'], scaleMin: number, scaleMax: number): ColumnMapping => ({
  column: name,
  label: name,
  role,
  scaleMin,
  scaleMax,
})
const repeat = (count: number, row: string[]) => Array.from({ length: count }, () => row)

afterEach(cleanup)

const Section = () => {
  const survey = useWorkshop((workshop) => workshop.surveys[0])
  return survey ? <SegmentSection survey={survey} /> : null
}

const show = (canEdit = true) => {
  const { doc, undoManager } = newWorkshop()
  addRecord(doc, 'profiles', { name: 'La famille' })
  const rows = [...repeat(6, ['F', '10', '2']), ...repeat(5, ['B', '3', '5']), ['C', '0', '1'], ['C', '0', '1'], ['', '0', '1']]
  const mapping = [column('Qui', 'segment', 1, 5), column('NPS', 'recommend', 0, 10), column('Repas', 'rating', 1, 5)]
  saveSurvey(doc, summariseSurvey(rows, mapping), { name: 'S', origin: '', importedAt: new Date(0) })
  showInWorkshop(<Section />, { doc, undoManager, role: canEdit ? 'participant' : 'observer' })
  return { read: () => readWorkshop(doc).workshop }
}

it('shows each group large enough with its NPS and margin, and says how many it hides', () => {
  show()
  expect(screen.getByText('+100,0')).toBeTruthy()
  expect(screen.getByText('−100,0')).toBeTruthy()
  expect(screen.getAllByText(/± 0,0 points/)).toHaveLength(2)
  expect(screen.getByText(/^1 segment n’est pas montré : moins de 3 réponses/)).toBeTruthy()
  expect(screen.queryByDisplayValue('C')).toBeNull()
})

it('names a segment and ties it to a profile, everywhere that it is shown', async () => {
  const { read } = show()
  const name = screen.getByLabelText('Nom du segment F')
  fireEvent.change(name, { target: { value: 'Familles' } })
  fireEvent.blur(name)
  fireEvent.change(await screen.findByLabelText('Profil du segment Familles'), {
    target: { value: read().profiles[0]?.id },
  })
  expect(read().surveys[0]).toMatchObject({ segmentNames: { F: 'Familles' }, profileBySegment: { F: read().profiles[0]?.id } })
  await waitFor(() => expect(screen.getByRole('columnheader', { name: 'Familles' })).toBeTruthy())
})

it('lets observers read', () => {
  show(false)
  expect(screen.getByRole('rowheader', { name: 'F' })).toBeTruthy()
  expect(screen.queryByRole('textbox')).toBeNull()
})
