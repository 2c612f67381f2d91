import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Expectation,
  emptyWorkshop,
  opportunityThresholds,
  type Profile,
  priorityQuadrant,
  profileOpportunities,
  profilePriority,
  targetPriorities,
} from './index.ts'

const profile = (id: string, fields: Partial<Profile> = {}): Profile =>
  ({ id, order: id, name: id, situation: '', quote: '', ...fields }) as Profile
const expectation = (id: string, importance?: number, satisfaction?: number): Expectation =>
  ({ id, order: id, profileId: 'p', text: id, importance, satisfaction }) as Expectation

const score = fc.option(fc.double({ min: 0, max: 10, noNaN: true }), { nil: undefined })
const anyProfiles = fc.uniqueArray(fc.record({ potential: score, effort: score, notNow: fc.constantFrom(true, undefined) }), {
  maxLength: 12,
  comparator: () => false,
})

describe('target priorities', () => {
  it('divide potential by effort, and leave what nobody scored unknown', () => {
    expect(profilePriority(profile('a', { potential: 8, effort: 4 }))).toBe(2)
    expect(profilePriority(profile('a', { potential: 8, effort: 0 }))).toBe(8)
    expect(profilePriority(profile('a', { potential: 0, effort: 5 }))).toBe(0)
    expect(profilePriority(profile('a', { potential: 8 }))).toBeUndefined()
    expect(profilePriority(profile('a', { effort: 2 }))).toBeUndefined()
  })

  it('name the four corners of the picture', () => {
    const corner = (potential: number, effort: number) => priorityQuadrant(profile('a', { potential, effort }))
    expect([corner(5, 4.5), corner(9, 5), corner(4.5, 0), corner(0, 10)]).toEqual(['first', 'invest', 'seize', 'leave'])
    expect(priorityQuadrant(profile('a', { potential: 5 }))).toBeUndefined()
  })

  it('keep those left for later apart, whatever their scores, and give equals one rank', () => {
    const found = targetPriorities([
      profile('later', { potential: 10, effort: 1, notNow: true }),
      profile('twin', { potential: 4, effort: 4 }),
      profile('best', { potential: 9, effort: 3 }),
      profile('double', { potential: 6, effort: 6 }),
      profile('unknown', { potential: 9 }),
    ])
    expect(found.ranked.map(({ profile: { id }, rank }) => [id, rank])).toEqual([
      ['best', 1],
      ['double', 2],
      ['twin', 2],
    ])
    expect([found.unrated, found.notNow].map((group) => group.map(({ id }) => id))).toEqual([['unknown'], ['later']])
  })

  it('put every profile in exactly one group, in order of priority', () => {
    fc.assert(
      fc.property(anyProfiles, (drafts) => {
        const profiles = drafts.map((fields, index) => profile(`p${index}`, fields as Partial<Profile>))
        const { ranked, unrated, notNow } = targetPriorities(profiles)
        const all = [...ranked.map((entry) => entry.profile), ...unrated, ...notNow]
        expect(all.map(({ id }) => id).toSorted()).toEqual(profiles.map(({ id }) => id).toSorted())
        ranked.forEach(({ priority, rank }, index) => {
          const before = ranked[index - 1]
          if (before) expect(before.priority >= priority && before.rank <= rank).toBe(true)
        })
      }),
    )
  })
})

describe('opportunities of a profile', () => {
  const own = [expectation('a', 10, 3), expectation('b', 5, 9), expectation('c', 8), expectation('d', 8, 6)]

  it('score each expectation after Ulwick, in the order of the customers, unknown where a score is missing', () => {
    const found = profileOpportunities([...own, { ...expectation('x', 10, 0), profileId: 'other' } as Expectation], 'p' as never)
    expect(found.expectations.map(({ score: value, kind }) => [value, kind])).toEqual([
      [17, 'underserved'],
      [5, 'overserved'],
      [undefined, undefined],
      [10, 'balanced'],
    ])
    expect(found).toMatchObject({ highest: 17, known: 3, underserved: 1 })
  })

  it('follow the thresholds that the workshop sets', () => {
    const { settings } = emptyWorkshop('w', 'en')
    expect(opportunityThresholds(settings)).toEqual({ underserved: 12, overserved: 6 })
    const strict = opportunityThresholds({ ...settings, opportunityUnderserved: 10, opportunityOverserved: 4 })
    expect(profileOpportunities(own, 'p' as never, strict)).toMatchObject({ underserved: 2 })
  })

  it('say nothing of a profile without expectations', () => {
    expect(profileOpportunities([], 'p' as never)).toEqual({ expectations: [], highest: undefined, known: 0, underserved: 0 })
  })
})
