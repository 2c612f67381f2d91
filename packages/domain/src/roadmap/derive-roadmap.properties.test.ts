import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Workshop } from '../workshop.ts'
import { inCanonicalOrder } from './canonical-order.ts'
import { createDerivation } from './derive-roadmap.ts'
import type { Workstream } from './model.ts'
import { anyWorkshop } from './testing/any-workshop.ts'
import { derive, needsOf, workshopWith } from './testing/draft.ts'

const options = { planStart: '2027-Q1', today: '2027-02-01' }
const fields = (workshop: Workshop) => Object.keys(workshop) as (keyof Workshop)[]
const holding = (workshop: Workshop, needId: string): Workstream | undefined =>
  derive(workshop).roadmap.workstreams.find(({ evidence }) => evidence.some(({ need }) => need.id === needId))
const without = (workshop: Workshop, more: object): Workshop => ({ ...workshop, ...more }) as Workshop
const evenly = (workshop: Workshop): Workshop => without(workshop, { settings: { ...workshop.settings, themeWeights: {} } })

test('the order of records does not matter', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const reversed = Object.fromEntries(
        Object.entries(workshop).map(([key, value]) => [key, Array.isArray(value) ? value.toReversed() : value]),
      )
      expect(derive(reversed as unknown as Workshop)).toEqual(derive(workshop))
    }),
  )
})

/** Ids of the needs that the boards call for, found by scanning them without the rules. */
const calledFor = (workshop: Workshop): string[] => {
  const journeys = new Set<string>(workshop.journeys.map(({ id }) => id))
  const phases = new Set<string>(workshop.phases.filter((phase) => journeys.has(phase.journeyId)).map(({ id }) => id))
  const moments = workshop.moments.filter((moment) => phases.has(moment.phaseId))
  const placed = new Set<string>(moments.map(({ id }) => id))
  const isAbove = (high: number | undefined, low: number | undefined) => high !== undefined && low !== undefined && high > low
  const accepted = workshop.workstreamDecisions.filter(({ status }) => status === 'accepted')
  return [
    ...workshop.factors
      .filter(({ levels }) => isAbove(levels['aim' as never], levels['us' as never]))
      .map(({ id }) => `canvas-move:${id}`),
    ...workshop.promises.filter((p) => isAbove(p.promised, p.perceived)).map(({ id }) => `promise-gap:${id}`),
    ...workshop.observations
      .filter(({ kind, momentId }) => kind === 'pain' && momentId && placed.has(momentId))
      .map(({ id, momentId }) => `pain-point:${id}+${momentId}`),
    ...moments.filter((m) => isAbove(m.targetSatisfaction, m.satisfaction)).map(({ id }) => `satisfaction-gap:${id}`),
    ...workshop.attributes.filter((a) => isAbove(a.intended, a.designed)).map(({ id }) => `platform-gap:${id}/designed`),
    ...workshop.attributes.filter((a) => isAbove(a.designed, a.delivered)).map(({ id }) => `platform-gap:${id}/delivered`),
    ...workshop.competencies.flatMap(({ id, current, required }) =>
      Object.entries(required)
        .filter(([owner, level]) => isAbove(level, current[owner as never]))
        .map(([owner]) => `competency-gap:${id}/${owner}`),
    ),
    ...workshop.tools.filter(({ status }) => status === 'toAdd' || status === 'toImprove').map(({ id }) => `tool-gap:${id}`),
    ...workshop.flows.filter(({ kind }) => kind === 'rekeyed').map(({ id }) => `tool-gap:${id}`),
    ...workshop.dataDomains
      .filter(({ ownerFunctionId }) => ownerFunctionId === undefined)
      .map(({ id }) => `data-gap:${id}/ownerFunctionId`),
    ...workshop.dataDomains
      .filter(({ systemsOfRecord }) => Object.keys(systemsOfRecord).length !== 1)
      .map(({ id }) => `data-gap:${id}/systemsOfRecord`),
    ...workshop.statements.filter((s) => isAbove(s.aspired, s.current)).map(({ id }) => `maturity-gap:${id}`),
    ...workshop.statements
      .filter(({ leadershipMedian: a, fieldMedian: b }) => a !== undefined && b !== undefined && Math.abs(a - b) > 1)
      .map(({ id }) => `divergence:${id}`),
    ...(accepted.length > 0 ? ['governance-gap:noSponsor'] : []),
    ...accepted.map(({ id }) => `governance-gap:${id}`),
  ]
}

test('no evidence is lost: what the boards call for is cited, every need exactly once', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const ids: string[] = needsOf(workshop).map((need) => need.id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(calledFor(workshop).filter((id) => !ids.includes(id))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

test('shares of a workstream’s evidence sum to 1, and benefits never exceed what was found', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const { workstreams } = derive(evenly(workshop)).roadmap
      for (const { evidence, benefit } of workstreams) {
        const shares = evidence.reduce((sum, { share }) => sum + share, 0)
        expect(shares).toBeCloseTo(benefit > 0 ? 1 : 0)
        expect(benefit).toBeCloseTo(evidence.reduce((sum, { need }) => sum + need.benefit, 0))
      }
    }),
  )
})

test('raising a severity never lowers the benefit of its workstream', () => {
  fc.assert(
    fc.property(anyWorkshop, (given) => {
      const workshop = evenly(given)
      for (const { id, momentId } of workshop.observations) {
        const needId = `pain-point:${id}+${momentId}`
        const observations = workshop.observations.map((other) => (other.id === id ? { ...other, severity: 5 } : other))
        const before = holding(workshop, needId)?.benefit ?? 0
        expect(holding(without(workshop, { observations }), needId)?.benefit ?? 0).toBeGreaterThanOrEqual(before - 1e-12)
      }
    }),
  )
})

test('no workstream starts before its prerequisites end, and no function works above its capacity', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const { workstreams, load } = derive(workshop).roadmap
      const scheduleById = new Map(workstreams.map((workstream) => [workstream.id, workstream.schedule]))
      for (const { schedule, dependencies } of workstreams) {
        for (const { on } of dependencies) {
          const prerequisite = scheduleById.get(on)
          if (schedule && prerequisite) expect(schedule.startQuarter).toBeGreaterThan(prerequisite.endQuarter)
        }
        if (schedule) expect(schedule.startQuarter).toBeGreaterThanOrEqual(schedule.earliestQuarter)
      }
      for (const { capacityByQuarter, daysByQuarter } of load) {
        for (const [quarter, days] of daysByQuarter.entries())
          expect(days).toBeLessThanOrEqual((capacityByQuarter[quarter] ?? Number.POSITIVE_INFINITY) + 1e-6)
      }
    }),
    { numRuns: 200 },
  )
})

test('every workstream that is not rejected is placed, unless the findings say why not', () => {
  fc.assert(
    fc.property(anyWorkshop, (workshop) => {
      const { roadmap, findings } = derive(workshop)
      const told = findings.filter(({ code }) => code === 'noCapacity').map(({ workstreamId }) => workstreamId)
      const isKnotted = findings.some(({ code }) => code === 'dependencyCycle')
      for (const { id, status, schedule } of roadmap.workstreams)
        if (status !== 'rejected' && schedule === null) expect(isKnotted || told.includes(id), id).toBe(true)
    }),
  )
})

test('decisions survive evidence added and removed', () => {
  fc.assert(
    fc.property(anyWorkshop, anyWorkshop, (workshop, other) => {
      const merging = workshop.workstreamDecisions.map(({ mergedInto: _mergedInto, ...decided }) => decided)
      const decided = without(workshop, { workstreamDecisions: merging })
      const later = without(other, { workstreamDecisions: merging })
      for (const { id, status, name } of merging) {
        for (const each of [decided, later]) {
          const kept = derive(each).roadmap.workstreams.find((workstream) => workstream.id === id)
          if (status) expect(kept).toMatchObject({ id, status, ...(name ? { name } : {}) })
        }
      }
    }),
  )
})

test('adding a workstream never reorders the others', () => {
  fc.assert(
    fc.property(anyWorkshop, (given) => {
      const decisions = given.workstreamDecisions.map(({ pinnedRank: _pinnedRank, ...decided }) => decided)
      const workshop = without(given, { workstreamDecisions: decisions })
      const added = without(workshop, {
        promises: [...workshop.promises, { id: 'zz', order: 'zz', name: 'New', promised: 9, perceived: 3, importance: 7 }],
      })
      const orderOf = (each: Workshop) => derive(each).roadmap.workstreams.map(({ id }) => id as string)
      expect(orderOf(added).filter((id) => id !== 'organisation:promise:zz')).toEqual(orderOf(workshop))
    }),
  )
})

test('deriving again after any edit gives what deriving afresh gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyWorkshop, fc.nat()), { minLength: 2, maxLength: 6 }), (steps) => {
      const deriveAgain = createDerivation()
      let workshop = workshopWith({})
      for (const [next, pick] of steps) {
        const field = fields(next)[pick % fields(next).length]
        if (!field) continue
        // One collection at a time: what an edit leaves alone keeps its identity, as on the screen.
        workshop = { ...workshop, [field]: next[field] }
        expect(deriveAgain(workshop, options)).toEqual(createDerivation()(workshop, options))
      }
    }),
    { numRuns: 300 },
  )
})

test('what an edit does not touch keeps its identity', () => {
  fc.assert(
    fc.property(anyWorkshop, (given) => {
      const workshop = inCanonicalOrder(given)
      const deriveAgain = createDerivation()
      const before = deriveAgain(workshop, options).roadmap.workstreams
      const loggedDecisions = [{ id: 'log', order: 'a0', text: 'Decided' }]
      const after = deriveAgain({ ...workshop, loggedDecisions } as unknown as Workshop, options).roadmap.workstreams
      expect(after.every((workstream, place) => workstream === before[place])).toBe(true)
    }),
  )
})
