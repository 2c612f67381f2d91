import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Factor, Player } from '../strategic-canvas.ts'
import { emptyWorkshop, type Workshop } from '../workshop.ts'
import type { Change } from './change.ts'
import { compareSurveys } from './compare-surveys.ts'
import { compareWorkshops } from './compare-workshops.ts'

const workshopWith = (collections: Partial<Record<keyof Workshop, unknown>>): Workshop =>
  ({ ...emptyWorkshop('Aéroport', 'fr'), ...collections }) as unknown as Workshop

const summary = (change: Change) =>
  change.what === 'changed'
    ? [change.board, change.name, change.field, change.of, change.from, change.to, change.outlook]
    : [change.board, change.name, change.what]

const us = { id: 'us', order: 'a0', name: 'Nous', kind: 'today' } as unknown as Player
const target = { id: 'target', order: 'a1', name: 'Cible', kind: 'target' } as unknown as Player
const factor = (id: string, levels: Record<string, number>, more: Partial<Factor> = {}) =>
  ({ id, order: id, name: id, description: '', levels, ...more }) as unknown as Factor

test('a workshop compared with itself has no change', () => {
  const workshop = workshopWith({ players: [us, target], factors: [factor('Attente', { us: 3 })] })
  expect(compareWorkshops(workshop, workshop)).toEqual([])
})

test('what came, went, was renamed, and each level by player are told, with the move that follows', () => {
  const before = workshopWith({
    players: [us, target],
    factors: [factor('Attente', { us: 3, target: 3 }), factor('Calme', {}), factor('Boutiques', { us: 5 })],
  })
  const after = workshopWith({
    players: [us, target],
    factors: [factor('Attente', { us: 5, target: 8 }), factor('Calme', {}, { name: 'Silence' }), factor('Wi-Fi', {})],
  })
  expect(compareWorkshops(before, after).map(summary)).toEqual([
    ['strategicCanvas', 'Wi-Fi', 'added'],
    ['strategicCanvas', 'Boutiques', 'removed'],
    ['strategicCanvas', 'Silence', 'renamed'],
    ['strategicCanvas', 'Attente', 'move', null, 'keep', 'raise', 'neutral'],
    ['strategicCanvas', 'Attente', 'levels', 'Nous', 3, 5, 'neutral'],
    ['strategicCanvas', 'Attente', 'levels', 'Cible', 3, 8, 'neutral'],
  ])
})

test('what customers live is better or worse; what was not known is neither', () => {
  const moment = (fields: object) => workshopWith({ moments: [{ id: 'm', name: 'Sûreté', ...fields }] })
  const before = moment({ emotion: -1, satisfaction: 6, nps: 10 })
  const after = moment({ emotion: 1, satisfaction: 5, nps: 10, ces: 6 })
  expect(compareWorkshops(before, after).map(summary)).toEqual([
    ['journey', 'Sûreté', 'emotion', null, -1, 1, 'better'],
    ['journey', 'Sûreté', 'satisfaction', null, 6, 5, 'worse'],
    ['journey', 'Sûreté', 'ces', null, null, 6, 'neutral'],
  ])
})

test('an indicator is better when it comes nearer to its target, be it lower', () => {
  const indicator = (readings: Record<string, number>) =>
    workshopWith({ indicators: [{ id: 'i', name: 'Attente (min)', measures: 'delivered', target: 10, readings }] })
  const change = compareWorkshops(indicator({ '2026-01-01': 22 }), indicator({ '2026-01-01': 22, '2026-12-01': 14 }))
  expect(change.map(summary)).toEqual([['experiencePlatform', 'Attente (min)', 'latestReading', null, 22, 14, 'better']])
})

test('an NPS moves for good only beyond the margins of both surveys', () => {
  const survey = (id: string, nps: number, importedAt: string) => ({
    id,
    name: id,
    importedAt,
    outcome: {
      column: 'r',
      kind: 'recommend',
      n: 1000,
      mean: 8,
      nps: { nps, margin: 3, n: 1000, promoters: 0.5, detractors: 0.1 },
    },
  })
  const before = workshopWith({ surveys: [survey('2026', 40, '2026-01-01T00:00:00Z')] })
  const after = (nps: number) => workshopWith({ surveys: [...before.surveys, survey('2027', nps, '2027-01-01T00:00:00Z')] })
  expect(compareSurveys(before, after(44)).map(({ outlook }) => outlook)).toEqual(['neutral'])
  expect(compareSurveys(before, after(45)).map(({ outlook }) => outlook)).toEqual(['better'])
  expect(compareSurveys(before, after(35)).map(({ outlook }) => outlook)).toEqual(['worse'])
})

test('turned round, better is worse, added is removed, and from is to', () => {
  const level = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined })
  const state = fc
    .uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), satisfaction: level, emotion: level }), {
      selector: ({ id }) => id,
    })
    .map((moments) => workshopWith({ moments: moments.map((moment) => ({ name: moment.id, ...moment })) }))
  const opposite = { better: 'worse', worse: 'better', neutral: 'neutral' } as const
  const flip = (change: Change): unknown =>
    change.what === 'changed'
      ? [change.name, change.field, change.to, change.from, opposite[change.outlook]]
      : [change.name, change.what === 'added' ? 'removed' : 'added']
  const plain = (change: Change): unknown =>
    change.what === 'changed' ? [change.name, change.field, change.from, change.to, change.outlook] : [change.name, change.what]
  fc.assert(
    fc.property(state, state, (one, other) => {
      const sorted = (list: unknown[]) => list.map((entry) => JSON.stringify(entry)).toSorted()
      expect(sorted(compareWorkshops(one, other).map(plain))).toEqual(sorted(compareWorkshops(other, one).map(flip)))
    }),
  )
})
