import { addRecord, readWorkshop } from '@filrouge/document'
import { momentsInOrder, phasesInOrder } from '@filrouge/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { placeMoment, placePhase } from './journey-edits.ts'

const setUp = () => {
  const doc = new Doc()
  const journeyId = addRecord(doc, 'journeys', { name: 'Fly', state: 'today' })
  const phase = (id: string, period: 'before' | 'during') =>
    addRecord(doc, 'phases', { id: id as never, journeyId, period, name: id })
  const moment = (id: string, phaseId: string) =>
    addRecord(doc, 'moments', { id: id as never, phaseId: phaseId as never, name: id })
  phase('p', 'before')
  phase('q', 'before')
  phase('r', 'during')
  for (const id of ['a', 'b', 'c']) moment(id, 'p')
  for (const id of ['d', 'e']) moment(id, 'r')
  const read = () => readWorkshop(doc).workshop
  return {
    doc,
    read,
    moments: () => momentsInOrder(read(), journeyId).map(({ id, phaseId }) => `${id}@${phaseId}`),
    phases: () => phasesInOrder(read(), journeyId).map(({ id, period }) => `${id}@${period}`),
  }
}

describe('a moment let go', () => {
  it('stands before or after the one it falls on, in that one’s phase', () => {
    const { doc, read, moments } = setUp()
    placeMoment(doc, read(), 'c', 'a', 'before')
    expect(moments()).toEqual(['c@p', 'a@p', 'b@p', 'd@r', 'e@r'])
    placeMoment(doc, read(), 'c', 'd', 'after')
    expect(moments()).toEqual(['a@p', 'b@p', 'd@r', 'c@r', 'e@r'])
  })

  it('joins the end of the phase it falls into, even an empty one', () => {
    const { doc, read, moments } = setUp()
    placeMoment(doc, read(), 'a', 'q', 'into')
    placeMoment(doc, read(), 'b', 'r', 'into')
    expect(moments()).toEqual(['c@p', 'a@q', 'd@r', 'e@r', 'b@r'])
  })

  it('goes nowhere when what it falls on is itself or gone', () => {
    const { doc, read, moments } = setUp()
    const before = moments()
    expect([
      placeMoment(doc, read(), 'a', 'a', 'after'),
      placeMoment(doc, read(), 'a', 'gone', 'before'),
      placeMoment(doc, read(), 'gone', 'a', 'before'),
      placeMoment(doc, read(), 'a', 'gone', 'into'),
    ]).toEqual([false, false, false, false])
    expect(moments()).toEqual(before)
  })

  it('is the only one to move, wherever it goes, as often as it goes', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
    const step = fc.record({ id, target: id, side: fc.constantFrom('before' as const, 'after' as const) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { doc, read, moments } = setUp()
        for (const { id: moved, target, side } of steps) {
          const others = () => moments().filter((entry) => !entry.startsWith(`${moved}@`))
          const before = others()
          placeMoment(doc, read(), moved, target, side)
          expect(others()).toEqual(before)
          if (moved === target) continue
          const ids = moments().map((entry) => entry[0])
          expect(ids.indexOf(moved) - ids.indexOf(target)).toBe(side === 'before' ? -1 : 1)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a phase let go', () => {
  it('takes its place beside another, in that one’s period, with its moments', () => {
    const { doc, read, phases, moments } = setUp()
    placePhase(doc, read(), 'q', 'p', 'before')
    expect(phases()).toEqual(['q@before', 'p@before', 'r@during'])
    placePhase(doc, read(), 'p', 'r', 'after')
    expect(phases()).toEqual(['q@before', 'r@during', 'p@during'])
    expect(moments()).toEqual(['d@r', 'e@r', 'a@p', 'b@p', 'c@p'])
    expect(placePhase(doc, read(), 'p', 'p', 'before')).toBe(false)
  })
})
