import { emptyWorkshop, type Workshop } from '../../workshop.ts'
import { deriveRoadmap } from '../derive-roadmap.ts'
import type { Need } from '../model.ts'

/** Collections as a test needs them: what their schemas would fill in is filled in by the functions below. */
export type Draft = { [Name in keyof Workshop]?: unknown }

export const workshopWith = (draft: Draft): Workshop => ({ ...emptyWorkshop('Airport', 'en'), ...draft }) as Workshop

export const derive = (workshop: Workshop) => deriveRoadmap(workshop, { planStart: '2027-Q1', today: '2027-02-01' })

/** Every need, in a workstream or not. */
export const needsOf = (workshop: Workshop): Need[] => {
  const { workstreams, ungrouped } = derive(workshop).roadmap
  return [...workstreams.flatMap(({ evidence }) => evidence.map(({ need }) => need)), ...ungrouped]
}

export const players = [
  { id: 'us', order: 'a0', name: 'Us', kind: 'today' },
  { id: 'aim', order: 'a1', name: 'Us, targeted', kind: 'target' },
]
export const factor = (id: string, today: number, target: number, importance = 8) => ({
  id,
  order: id,
  name: `Factor ${id}`,
  description: '',
  importance,
  levels: { us: today, aim: target },
})
export const journey = { id: 'j', order: 'a0', name: 'Departure', state: 'today' }
export const phase = { id: 'p', order: 'a0', journeyId: 'j', period: 'before', name: 'Arrive' }
export const moment = (id: string, more: object = {}) => ({
  id,
  order: id,
  phaseId: 'p',
  name: `Moment ${id}`,
  customerAction: '',
  factors: {},
  competencies: {},
  tools: {},
  ...more,
})
export const observation = (kind: 'pain' | 'verbatim', id: string, momentId: string, more: object = {}) => ({
  id,
  order: id,
  kind,
  text: `${kind} ${id}`,
  momentId,
  ...more,
})
export const pain = (id: string, momentId: string, severity: number, more: object = {}) =>
  observation('pain', id, momentId, { severity, ...more })
export const companyFunction = (id: string, name: string, capacityDays?: number, capacityByQuarter: object = {}) => ({
  id,
  order: id,
  name,
  capacityByQuarter,
  ...(capacityDays === undefined ? {} : { capacityDays }),
})
export const competency = (id: string, more: object) => ({
  id,
  order: id,
  name: `Competency ${id}`,
  description: '',
  kind: 'softSkill',
  current: {},
  required: {},
  horizon: {},
  masters: {},
  ...more,
})
export const decision = (id: string, more: object = {}) => ({
  id,
  raci: {},
  effortByFunction: {},
  intents: {},
  dependsOn: {},
  refusedDependencies: {},
  ...more,
})
export const statement = (id: string, more: object) => ({
  id,
  order: id,
  pillar: 'customerIntelligence',
  text: `Statement ${id}`,
  levels: {},
  ...more,
})
