import { addRecord, readWorkshop } from '@filrouge/document'
import { describe, expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: the test needs a document of its own
import { Doc } from 'yjs'
import { duplicateJourney, shiftMoment } from './journey-edits.ts'
import { takeNote } from './take-note.ts'

const setUp = () => {
  const doc = new Doc()
  const journeyId = addRecord(doc, 'journeys', { name: 'Fly', state: 'today' })
  const phaseId = addRecord(doc, 'phases', { journeyId, period: 'before', name: 'Plan' })
  const momentId = addRecord(doc, 'moments', { phaseId, name: 'Book' })
  return { doc, journeyId, phaseId, momentId, read: () => readWorkshop(doc).workshop }
}

describe('a note dropped on the journeys', () => {
  it('becomes an observation of the lane it falls on, its author kept', () => {
    const { doc, momentId, read } = setUp()
    expect(takeNote(doc, { text: ' Too slow ', author: 'Ana', target: `moment:${momentId}:pain` })).toBe(true)
    expect(read().observations).toMatchObject([{ kind: 'pain', text: 'Too slow', author: 'Ana', momentId }])
  })

  it('becomes a fact without author when anonymous and let go on the column', () => {
    const { doc, momentId, read } = setUp()
    expect(takeNote(doc, { text: 'Two queues', target: `moment:${momentId}` })).toBe(true)
    expect(read().observations).toMatchObject([{ kind: 'fact', text: 'Two queues' }])
    expect(read().observations[0]).not.toHaveProperty('author')
  })

  it('becomes a moment of the phase it falls on, its whole text kept', () => {
    const { doc, phaseId, read } = setUp()
    const text = 'Park\nfar from the terminal'
    expect(takeNote(doc, { text, target: `phase:${phaseId}` })).toBe(true)
    expect(read().moments.at(-1)).toMatchObject({ phaseId, name: 'Park', customerAction: text })
  })

  it('is left alone when nothing there can take it', () => {
    const { doc } = setUp()
    expect(takeNote(doc, { text: 'x', target: null })).toBe(false)
    expect(takeNote(doc, { text: 'x', target: 'moment:gone:pain' })).toBe(false)
  })
})

describe('edits of a journey', () => {
  it('moves a moment past the edge of its phase into the next one', () => {
    const { doc, journeyId, phaseId, momentId, read } = setUp()
    const nextId = addRecord(doc, 'phases', { journeyId, period: 'after', name: 'Return' })
    const firstThere = addRecord(doc, 'moments', { phaseId: nextId, name: 'Land' })
    const find = () => read().moments.find(({ id }) => id === momentId)
    const moment = find()
    if (!moment) throw new Error('no moment')
    expect(shiftMoment(doc, read(), moment, -1)).toBe(false)
    expect(shiftMoment(doc, read(), moment, 1)).toBe(true)
    expect(find()?.phaseId).toBe(nextId)
    expect(read().moments.map(({ id }) => id)).toEqual([momentId, firstThere])
    expect(phaseId).not.toBe(nextId)
  })

  it('copies a journey with its phases, moments and observations', () => {
    const { doc, journeyId, momentId, read } = setUp()
    addRecord(doc, 'observations', { kind: 'pain', text: 'Slow', momentId, severity: 4 })
    const copy = duplicateJourney(doc, read(), journeyId, 'Fly again')
    const after = read()
    const phase = after.phases.find((candidate) => candidate.journeyId === copy)
    const moment = after.moments.find((candidate) => candidate.phaseId === phase?.id)
    expect(after.journeys.map(({ name }) => name)).toEqual(['Fly', 'Fly again'])
    expect(moment?.name).toBe('Book')
    expect(after.observations.find((observation) => observation.momentId === moment?.id)).toMatchObject({
      text: 'Slow',
      severity: 4,
    })
  })
})
