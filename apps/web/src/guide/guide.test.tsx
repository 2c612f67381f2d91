// @vitest-environment happy-dom
import { addRecord, readWorkshop } from '@filrouge/document'
import type { Role } from '@filrouge/domain'
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newWorkshop, showInWorkshop } from '../sync/testing/show-in-workshop.tsx'
import { GuideScreen } from './guide-screen.tsx'
import { StageGuide } from './stage-guide.tsx'
import { StageNav } from './stage-nav.tsx'

// Nine cards of widgets are long to draw in an emulated document on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let { doc, undoManager } = newWorkshop()
const settings = () => readWorkshop(doc).workshop.settings

const show = (element: ReactElement, role: Role = 'facilitator', at = '/w/w1/whiteboard') => {
  return showInWorkshop(element, { doc, undoManager, language: 'en', role, at })
}
const next = () => within(screen.getByLabelText('Next step'))
// By their tags and labels: queries by role take seconds on a screen of this size.
const titles = () => [...document.querySelectorAll('ol h2')].map((heading) => heading.textContent)

beforeEach(() => {
  ;({ doc, undoManager } = newWorkshop())
})
afterEach(cleanup)

test('the menu lists the nine stages in order, says how far each is, and leads to the next step', async () => {
  addRecord(doc, 'factors', { name: 'Calm' })
  await show(<StageNav onChosen={() => undefined} />)
  const stages = within(screen.getByRole('navigation', { name: 'Stages of the method' }))
  expect(stages.getAllByRole('link').map((link) => link.getAttribute('href')?.slice('/w/w1/'.length))).toEqual([
    'whiteboard',
    'guide',
    'board/diagnostic',
    'board/strategicCanvas',
    'board/customers',
    'voice',
    'board/journey',
    'board/experiencePlatform',
    'board/competencyMap',
    'board/toolsAndData',
    'board/roadmap',
    'board/governance',
    'snapshots',
  ])
  expect(within(stages.getByRole('link', { name: /^Strategic canvas/ })).getByRole('img', { name: 'Started' })).toBeTruthy()
  expect(next().getByText(/^Write customers’ choice criteria \(1 of 3\)$/)).toBeTruthy()
  expect(next().getByRole('link', { name: 'Go there' }).getAttribute('href')).toBe('/w/w1/board/strategicCanvas')
})

test('on the board where it is done, the next step says so and moves on as the work is done', async () => {
  await show(<StageNav onChosen={() => undefined} />, 'participant', '/w/w1/board/strategicCanvas')
  expect(next().getByText('You are here')).toBeTruthy()
  for (const name of ['Calm', 'Price', 'Signs']) await act(async () => void addRecord(doc, 'factors', { name }))
  expect(await next().findByText(/^Place each factor, today and tomorrow/)).toBeTruthy()
})

test('a facilitator reorders and skips stages, each undone in one step; the next step follows', async () => {
  await show(<GuideScreen />)
  expect(titles().slice(0, 2)).toEqual(['Diagnostic', 'Strategic canvas'])
  await act(async () => void fireEvent.click(screen.getByLabelText('Move “Strategic canvas” earlier')))
  expect(titles().slice(0, 2)).toEqual(['Strategic canvas', 'Diagnostic'])
  await act(async () => void fireEvent.click(screen.getByLabelText('Leave out “Strategic canvas”')))
  expect(settings().skippedStages).toEqual({ strategicCanvas: true })
  expect(next().queryByText(/choice criteria/)).toBeNull()
  await act(async () => void undoManager.undo())
  expect(settings().skippedStages).toEqual({})
  await act(async () => void fireEvent.click(screen.getByText('Back to the method’s order')))
  expect(settings().stageOrder).toBeUndefined()
})

test('a participant sees what a trustworthy roadmap lacks, and arranges nothing', async () => {
  await show(<GuideScreen />, 'participant')
  const missing = within(screen.getByLabelText('What is missing before you can rely on it'))
  for (const text of ['Import a survey', 'Assess the current and the required level', 'Set satisfaction targets'])
    expect(missing.getByRole('link', { name: text })).toBeTruthy()
  expect(missing.getByRole('link', { name: 'Import a survey' }).getAttribute('href')).toBe('/w/w1/voice')
  expect(screen.queryByLabelText(/Leave out|Move/)).toBeNull()
})

test('the guide to a stage opens at the side: what it needs, gives, lacks, and its hard questions', async () => {
  await show(<StageGuide stage="journey" />, 'observer', '/w/w1/board/journey')
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Guide to the stage: Customer journeys' })))
  const guide = within(await screen.findByRole('dialog'))
  expect(guide.getByText(/^Those who live the journey/)).toBeTruthy()
  expect(guide.getByText('Under a moment, add a pain, in the customer’s words.')).toBeTruthy()
  expect(guide.getByText('If we removed this moment, who would complain?')).toBeTruthy()
})
