// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { newWorkshop, showInWorkshop } from '../../sync/testing/show-in-workshop.tsx'
import { CompetencyMapBoard } from './competency-map-board.tsx'

afterEach(cleanup)

const show = (canEdit: boolean, fill = true) => {
  const { doc, undoManager } = newWorkshop()
  if (fill) {
    const desk = addRecord(doc, 'functions', { name: 'Accueil', headcount: 12 })
    addRecord(doc, 'functions', { name: 'Vente' })
    const levels = {
      current: { [desk]: 2 },
      required: { [desk]: 4 },
      masters: { [desk]: 1 },
      horizon: { [desk]: 'now' as const },
    }
    addRecord(doc, 'competencies', { name: 'Parler anglais', kind: 'competency', ...levels })
    addRecord(doc, 'competencies', { name: 'Oser', kind: 'mindset' })
  }
  showInWorkshop(<CompetencyMapBoard host="page" />, { doc, undoManager, role: canEdit ? 'participant' : 'observer' })
  return { undoManager, read: () => readWorkshop(doc).workshop }
}
const cell = (name: RegExp) => screen.getByRole('button', { name })

it('says the levels, the gap and the fragility of each cell', () => {
  show(true)
  const label = cell(/^Parler anglais, Accueil/).textContent
  expect(label).toContain('Niveau actuel 2, Niveau requis 4, Écart 2')
  expect(label).toContain('Fragile')
  expect(cell(/^Oser, Vente/).textContent).toContain('Écart Ne sait pas')
})

it('sets the current level by a digit, the required one with Shift, empties with Delete, each a step of undo', () => {
  const { read, undoManager } = show(true)
  const target = cell(/^Oser, Vente/)
  const at = () => read().competencies.find(({ name }) => name === 'Oser')
  fireEvent.keyDown(target, { key: '3', code: 'Digit3' })
  fireEvent.keyDown(target, { key: '%', code: 'Digit5', shiftKey: true })
  expect([Object.values(at()?.current ?? {}), Object.values(at()?.required ?? {})]).toEqual([[3], [5]])
  undoManager.undo()
  expect(at()?.required).toEqual({})
  fireEvent.keyDown(target, { key: 'Delete', code: 'Delete' })
  expect(at()?.current).toEqual({})
})

it('keeps one stop of Tab and goes from cell to cell by arrow keys', () => {
  show(true)
  const first = cell(/^Parler anglais, Accueil/)
  expect(document.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
  first.focus()
  fireEvent.keyDown(first, { key: 'ArrowRight' })
  expect(document.activeElement).toBe(cell(/^Parler anglais, Vente/))
  fireEvent.keyDown(cell(/^Parler anglais, Vente/), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(cell(/^Oser, Vente/))
  expect(cell(/^Oser, Vente/).tabIndex).toBe(0)
})

it('edits a cell in a form where a level may be set back to unknown', async () => {
  const { read } = show(true)
  fireEvent.click(cell(/^Parler anglais, Accueil/))
  const required = await screen.findByRole('combobox', { name: 'Niveau requis' })
  fireEvent.change(required, { target: { value: '' } })
  expect(read().competencies[0]?.required).toEqual({})
  expect(Object.values(read().competencies[0]?.current ?? {})).toEqual([2])
})

it('adds chosen soft skills with their code, and not those already there', async () => {
  const { read } = show(true)
  fireEvent.click(screen.getByText('Savoir-être du ROME'))
  fireEvent.click(await screen.findByLabelText(/Avoir le sens du service/))
  fireEvent.click(screen.getByText('Ajouter la sélection (1)'))
  expect(read().competencies.at(-1)).toMatchObject({ kind: 'softSkill', romeCode: '6D116' })
  fireEvent.click(screen.getByText('Savoir-être du ROME'))
  const again = await screen.findByLabelText(/Avoir le sens du service \(déjà/)
  expect(again).toHaveProperty('disabled', true)
})

it('keeps only the competencies of the chosen kind or horizon', () => {
  show(true)
  fireEvent.change(screen.getByRole('combobox', { name: 'Nature' }), { target: { value: 'mindset' } })
  expect(screen.queryByRole('button', { name: /^Parler anglais, Accueil/ })).toBeNull()
  fireEvent.change(screen.getByRole('combobox', { name: 'Nature' }), { target: { value: '' } })
  fireEvent.change(screen.getByRole('combobox', { name: 'Échéance' }), { target: { value: 'now' } })
  expect(cell(/^Parler anglais, Accueil/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Oser, Vente/ })).toBeNull()
})

it('shows observers the map without a way to change it', () => {
  show(false)
  expect(screen.getByText('Parler anglais')).toBeTruthy()
  expect(screen.getByText(/^Parler anglais, Accueil, Niveau actuel 2/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Parler anglais|Ajouter|Actions/ })).toBeNull()
})

it('offers to start on an empty map', () => {
  const { read } = show(true, false)
  fireEvent.click(cell(/Ajouter une fonction/))
  expect(read().functions).toHaveLength(1)
})

it('renames in place, and keeps a refused empty name on screen with the reason', () => {
  const { read } = show(true)
  const [field] = screen.getAllByLabelText('Nom de la fonction')
  if (!field) throw new Error('no function is shown')
  fireEvent.change(field, { target: { value: ' ' } })
  fireEvent.blur(field)
  expect(screen.getByRole('alert').textContent).toBe('Donnez un nom.')
  fireEvent.change(field, { target: { value: 'Escale' } })
  fireEvent.blur(field)
  expect(read().functions[0]?.name).toBe('Escale')
  expect(screen.queryByRole('alert')).toBeNull()
})
