import { readWorkshop } from '@filrouge/document'
import {
  deriveRoadmap,
  divergences,
  findToolFlaws,
  isNpsTakenForLever,
  type Language,
  missingMeasures,
  platformGapKinds,
  platformGapOf,
  scorecard,
  starterCodes,
  toolFlawCodes,
  type Workshop,
} from '@filrouge/domain'
import { en, fr } from '@filrouge/messages'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sampleUpdate } from './index.ts'

const open = (template: 'empty' | 'airport', language: Language) => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, sampleUpdate(template, language, 'Atelier'))
  return readWorkshop(doc)
}

const idsOf = (workshop: Workshop): Set<string> =>
  new Set(Object.values(workshop).flatMap((records) => (Array.isArray(records) ? records.map(({ id }) => id) : [])))

describe('sampleUpdate', () => {
  it('opens an empty workshop with its settings', () => {
    const { workshop, unreadable } = open('empty', 'en')
    expect(unreadable).toEqual([])
    expect(workshop.settings).toMatchObject({ name: 'Atelier', language: 'en', planStart: '2027-Q1', planQuarters: 8 })
    expect(workshop.factors).toEqual([])
  })

  it.each(['fr', 'en'] as const)('writes an airport in which every record reads back (%s)', (language) => {
    const { workshop, unreadable } = open('airport', language)
    expect(unreadable).toEqual([])
    expect(workshop.factors).toHaveLength(8)
    expect(workshop.players).toHaveLength(4)
    expect(workshop.functions).toHaveLength(6)
    expect(workshop.competencies).toHaveLength(10)
    expect(workshop.tools).toHaveLength(10)
    expect(workshop.journeys).toHaveLength(2)
  })

  it('has both languages in the same structure, with no text in common by mistake', () => {
    const [french, english] = [open('airport', 'fr').workshop, open('airport', 'en').workshop]
    expect([...idsOf(french)]).toEqual([...idsOf(english)])
    const same = french.observations.filter(({ text }, index) => text === english.observations[index]?.text)
    expect(same).toEqual([])
  })

  it('links only to records that are there', () => {
    const { workshop } = open('airport', 'fr')
    const known = idsOf(workshop)
    const mentioned = [
      ...workshop.phases.map(({ journeyId }) => journeyId),
      // Verbatims that nobody has linked to a moment yet wait among the customers.
      ...workshop.observations.flatMap(({ momentId, kind }) => (kind === 'verbatim' && !momentId ? [] : [momentId])),
      ...workshop.observations.flatMap(({ profileId }) => profileId ?? []),
      ...workshop.attributes.map(({ dimensionId }) => dimensionId),
      ...workshop.behaviours.map(({ attributeId }) => attributeId),
      ...workshop.indicators.flatMap(({ attributeId, ownerFunctionId }) => [
        ownerFunctionId,
        ...(attributeId ? [attributeId] : []),
      ]),
      ...workshop.expectations.map(({ profileId }) => profileId),
      ...workshop.factors.flatMap(({ levels }) => Object.keys(levels)),
      ...workshop.competencies.flatMap(({ required, masters }) => [...Object.keys(required), ...Object.keys(masters)]),
      ...workshop.tools.flatMap(({ functions }) => Object.keys(functions)),
      ...workshop.surveys.flatMap(({ momentByColumn }) => Object.values(momentByColumn)),
      ...workshop.moments.flatMap(({ phaseId, ownerFunctionId, factors, competencies, tools }) => [
        phaseId,
        ownerFunctionId,
        ...Object.keys({ ...factors, ...competencies, ...tools }),
      ]),
    ]
    expect(mentioned.filter((id) => id === undefined || !known.has(id))).toEqual([])
  })

  it('fills every period and every lane of both journeys', () => {
    const { workshop } = open('airport', 'en')
    for (const { id } of workshop.journeys) {
      const phases = workshop.phases.filter(({ journeyId }) => journeyId === id)
      expect(new Set(phases.map(({ period }) => period))).toEqual(new Set(['before', 'during', 'after']))
      const moments = workshop.moments.filter(({ phaseId }) => phases.some((phase) => phase.id === phaseId))
      expect(moments.length).toBeGreaterThanOrEqual(10)
      expect(moments.some(({ isMomentOfTruth }) => isMomentOfTruth)).toBe(true)
      for (const moment of moments) {
        expect(moment.touchpoint && moment.channel && moment.customerAction, moment.id).toBeTruthy()
        expect(
          workshop.observations.some(({ momentId }) => momentId === moment.id),
          moment.id,
        ).toBe(true)
      }
    }
  })

  it('has four profiles, one left for later, with expectations, and verbatims marked as examples', () => {
    for (const [language, mark] of [
      ['fr', 'exemple'],
      ['en', 'example'],
    ] as const) {
      const { profiles, expectations, observations } = open('airport', language).workshop
      expect(profiles.map(({ notNow }) => notNow === true)).toEqual([false, false, true, false])
      for (const { id } of profiles) expect(expectations.some(({ profileId }) => profileId === id)).toBe(true)
      const waiting = observations.filter(({ momentId }) => momentId === undefined)
      expect(waiting).toHaveLength(9)
      expect(waiting.filter(({ text }) => !text.includes(mark))).toEqual([])
      expect(new Set(waiting.map(({ source }) => source)).size).toBe(5)
    }
  })

  it('has a platform with gaps of every kind, and attributes that lack an indicator', () => {
    const { dimensions, attributes, behaviours, indicators } = open('airport', 'fr').workshop
    expect([dimensions.length, attributes.length]).toEqual([4, 7])
    for (const { id } of attributes) expect(behaviours.some(({ attributeId }) => attributeId === id)).toBe(true)
    for (const kind of platformGapKinds)
      expect(attributes.some((attribute) => (platformGapOf(attribute, kind) ?? 0) > 0)).toBe(true)
    expect(attributes.map((attribute) => missingMeasures(attribute, indicators)).filter(({ length }) => length > 0)).toEqual([
      ['perceived'],
      ['perceived'],
    ])
    expect(indicators.filter(isNpsTakenForLever)).toEqual([])
  })

  it('carries the read-outs of the real survey, tied to its moments', () => {
    const { surveys, moments } = open('airport', 'en').workshop
    expect(surveys).toHaveLength(1)
    expect(surveys[0]?.outcome?.nps?.nps).toBeCloseTo(42.54, 2)
    expect(surveys[0]?.drivers).toMatchObject({ status: 'ok', n: 1381 })
    expect(Object.keys(surveys[0]?.momentByColumn ?? {})).toHaveLength(7)
    expect(moments.find(({ id }) => id === 'moment-departure-eat')?.csat).toBe(57)
  })

  it('decides only on workstreams that the roadmap derives from it, and gets all of them scheduled', () => {
    const { roadmap } = deriveRoadmap(open('airport', 'fr').workshop, { planStart: '2027-Q1' })
    const decided = roadmap.workstreams.filter(({ decision }) => decision !== null)
    expect(decided).toHaveLength(5)
    expect(decided.filter(({ isOrphaned }) => isOrphaned)).toEqual([])
    expect(roadmap.workstreams.filter(({ schedule }) => schedule === null)).toEqual([])
  })

  it('has a factor for every move of the canvas', () => {
    const { factors, players } = open('airport', 'fr').workshop
    const [today, target] = ['today', 'target'].map((kind) => players.find((player) => player.kind === kind)?.id)
    const moves = factors.map(({ levels }) => {
      const [from, to] = [levels[today as never] ?? 0, levels[target as never] ?? 0]
      if (from === to) return 'keep'
      return to === 0 ? 'eliminate' : from === 0 ? 'create' : to > from ? 'raise' : 'reduce'
    })
    expect(new Set(moves)).toEqual(new Set(['keep', 'eliminate', 'create', 'raise', 'reduce']))
  })

  it('gives every raised or created factor an indicator, one of them never read and one going the wrong way', () => {
    const { workshop } = open('airport', 'fr')
    const { roadmap } = deriveRoadmap(workshop, { planStart: '2027-Q1' })
    const { intents, unserved } = scorecard(workshop, roadmap)
    const ofFactors = intents.filter(({ intent }) => intent.kind !== 'dimension')
    expect(ofFactors.filter(({ indicators }) => indicators.length === 0)).toEqual([])
    const told = ofFactors.flatMap(({ indicators }) => indicators)
    expect(told.some(({ latest }) => latest === null)).toBe(true)
    expect(told.some(({ trend }) => trend?.isTowardsTarget === false)).toBe(true)
    expect(unserved).toEqual([])
  })

  it('shows each sort of flaw of tools and data, and plans its next review', () => {
    const { workshop } = open('airport', 'en')
    expect(new Set(findToolFlaws(workshop).map(({ code }) => code))).toEqual(new Set(toolFlawCodes))
    expect(workshop.settings).toMatchObject({ nextReview: '2027-03-31', reviewCadenceMonths: 3 })
    expect([workshop.sponsors, workshop.loggedDecisions, workshop.communications].map((records) => records.length)).toEqual([
      2, 4, 4,
    ])
  })

  it('links governance, flows and data only to records that are there', () => {
    const { workshop } = open('airport', 'fr')
    const known = new Set([...idsOf(workshop), undefined])
    const mentioned = [
      ...workshop.flows.flatMap(({ fromToolId, toToolId }) => [fromToolId, toToolId]),
      ...workshop.dataDomains.flatMap(({ ownerFunctionId, stewardFunctionId, systemsOfRecord }) => [
        ownerFunctionId,
        stewardFunctionId,
        ...Object.keys(systemsOfRecord),
      ]),
      ...workshop.indicators.flatMap(({ factorId, attributeId, ownerFunctionId }) => [factorId, attributeId, ownerFunctionId]),
      ...workshop.sponsors.map(({ workstreamId }) => workstreamId),
      ...workshop.communications.map(({ ownerFunctionId }) => ownerFunctionId),
    ]
    expect(mentioned.filter((id) => !known.has(id))).toEqual([])
  })
})

describe('the airport’s diagnostic', () => {
  it('is finished: forty ballots on every starter statement, through the masking that real ones go through', () => {
    const { statements, scoreResults } = open('airport', 'fr').workshop
    expect(statements.map(({ starterCode }) => starterCode)).toEqual(starterCodes)
    expect(statements.filter(({ current, aspired }) => current === undefined || aspired === undefined)).toEqual([])
    expect(scoreResults).toHaveLength(2 * starterCodes.length)
    for (const { all, unknown, functions } of scoreResults) {
      expect((all?.n ?? 0) + unknown).toBe(40)
      expect(functions).toHaveLength(6)
      // The one leader of each function is never shown.
      expect(functions.filter(({ byLevel }) => byLevel.leadership != null)).toEqual([])
    }
  })

  it('says the same in both languages, and shows leadership and field apart', () => {
    const medians = (language: Language) => open('airport', language).workshop.statements.map(({ current }) => current)
    expect(medians('fr')).toEqual(medians('en'))
    const apart = divergences(open('airport', 'fr').workshop.statements).filter(({ distance }) => distance > 1)
    expect(apart.length).toBeGreaterThanOrEqual(5)
  })

  it('has words for every starter statement and each of its five levels, different in both languages', () => {
    for (const code of starterCodes) {
      const words = [fr, en].map(({ diagnosticStarter }) => Object.values(diagnosticStarter[code]))
      expect(words.map((texts) => texts.filter((text) => text.trim() !== '').length)).toEqual([6, 6])
      expect(words[0]?.filter((text) => words[1]?.includes(text))).toEqual([])
    }
    expect(Object.keys(fr.diagnosticStarter).toSorted()).toEqual([...starterCodes].toSorted())
  })
})
