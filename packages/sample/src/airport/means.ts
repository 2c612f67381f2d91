import type { Horizon, RecordOf } from '@filrouge/domain'
import type { means } from './fr/means.ts'
import type { FunctionKey } from './strategy.ts'

export type CompetencyKey = keyof typeof means.competencies
export type ToolKey = keyof typeof means.tools

/** Current level, required level, when it is needed, how many people master it. */
type Assessment = readonly [current: number, required: number, horizon: Horizon, masters: number]
interface Competency {
  kind: RecordOf<'competencies'>['kind']
  romeCode?: string
  levels: { readonly [Key in FunctionKey]?: Assessment }
}

export const competencies: Record<CompetencyKey, Competency> = {
  listening: {
    kind: 'softSkill',
    romeCode: '6D101',
    levels: {
      terminal: [3, 4, 'now', 60],
      security: [2, 4, 'oneYear', 25],
      retail: [3, 4, 'oneYear', 14],
      digital: [2, 3, 'threeYears', 5],
      customer: [4, 5, 'now', 30],
      hr: [4, 4, 'now', 9],
    },
  },
  service: {
    kind: 'softSkill',
    romeCode: '6D116',
    levels: {
      terminal: [3, 5, 'oneYear', 70],
      security: [2, 4, 'oneYear', 30],
      retail: [4, 4, 'now', 22],
      digital: [2, 3, 'oneYear', 6],
      customer: [4, 5, 'now', 34],
      hr: [3, 4, 'threeYears', 6],
    },
  },
  disruption: {
    kind: 'competency',
    levels: {
      terminal: [2, 5, 'now', 8],
      security: [1, 3, 'oneYear', 1],
      retail: [0, 2, 'threeYears', 0],
      digital: [2, 4, 'now', 3],
      customer: [3, 5, 'now', 7],
      hr: [0, 1, 'threeYears', 0],
    },
  },
  flow: {
    kind: 'capability',
    levels: {
      terminal: [3, 5, 'oneYear', 6],
      security: [2, 5, 'now', 4],
      retail: [1, 2, 'threeYears', 1],
      digital: [2, 4, 'oneYear', 2],
      customer: [1, 2, 'oneYear', 1],
    },
  },
  assistance: {
    kind: 'competency',
    levels: {
      terminal: [3, 4, 'now', 28],
      security: [2, 4, 'now', 12],
      retail: [1, 3, 'oneYear', 2],
      customer: [4, 5, 'oneYear', 11],
      hr: [2, 3, 'oneYear', 2],
    },
  },
  languages: {
    kind: 'competency',
    levels: {
      terminal: [3, 4, 'oneYear', 40],
      security: [2, 4, 'oneYear', 18],
      retail: [4, 4, 'now', 20],
      digital: [4, 3, 'now', 16],
      customer: [3, 5, 'oneYear', 9],
      hr: [2, 2, 'now', 3],
    },
  },
  data: {
    kind: 'capability',
    levels: {
      terminal: [1, 3, 'oneYear', 2],
      security: [1, 3, 'oneYear', 1],
      retail: [2, 3, 'oneYear', 2],
      digital: [3, 5, 'oneYear', 4],
      customer: [1, 4, 'now', 1],
      hr: [1, 2, 'threeYears', 1],
    },
  },
  design: {
    kind: 'capability',
    levels: {
      terminal: [1, 3, 'oneYear', 1],
      security: [0, 2, 'threeYears', 0],
      retail: [2, 3, 'oneYear', 2],
      digital: [2, 4, 'oneYear', 3],
      customer: [2, 4, 'oneYear', 2],
      hr: [1, 2, 'threeYears', 1],
    },
  },
  crossFunction: {
    kind: 'softSkill',
    romeCode: '6D102',
    levels: {
      terminal: [2, 4, 'now', 20],
      security: [1, 4, 'now', 6],
      retail: [2, 3, 'oneYear', 5],
      digital: [3, 4, 'now', 10],
      customer: [3, 4, 'now', 12],
      hr: [3, 4, 'now', 6],
    },
  },
  customerFirst: {
    kind: 'mindset',
    levels: {
      terminal: [2, 4, 'oneYear', 18],
      security: [1, 3, 'threeYears', 5],
      retail: [3, 4, 'oneYear', 9],
      digital: [2, 4, 'oneYear', 6],
      customer: [4, 5, 'now', 20],
      hr: [2, 4, 'threeYears', 3],
    },
  },
}

export const tools: Record<ToolKey, { status: RecordOf<'tools'>['status']; functions: readonly FunctionKey[] }> = {
  app: { status: 'toImprove', functions: ['digital', 'customer'] },
  displays: { status: 'exists', functions: ['terminal', 'digital'] },
  sensors: { status: 'toAdd', functions: ['security', 'terminal', 'digital'] },
  crm: { status: 'toImprove', functions: ['customer'] },
  parking: { status: 'exists', functions: ['retail', 'digital'] },
  operations: { status: 'exists', functions: ['terminal', 'security', 'digital'] },
  logbook: { status: 'toRetire', functions: ['terminal', 'security'] },
  connection: { status: 'toAdd', functions: ['terminal', 'customer', 'digital'] },
  planning: { status: 'exists', functions: ['security', 'terminal', 'hr'] },
  reviews: { status: 'exists', functions: [] },
}

export const flows: Record<keyof typeof means.flows, readonly [from: ToolKey, to: ToolKey, kind: RecordOf<'flows'>['kind']]> = {
  'operations-displays': ['operations', 'displays', 'automatic'],
  'operations-app': ['operations', 'app', 'file'],
  'logbook-crm': ['logbook', 'crm', 'rekeyed'],
  'sensors-app': ['sensors', 'app', 'automatic'],
  'operations-connection': ['operations', 'connection', 'automatic'],
  'operations-planning': ['operations', 'planning', 'rekeyed'],
  'parking-app': ['parking', 'app', 'automatic'],
  'connection-crm': ['connection', 'crm', 'file'],
}

interface DataDomain {
  owner?: FunctionKey
  steward: FunctionKey
  systems: readonly ToolKey[]
  quality: number
  needed: number
}

export const dataDomains: Record<keyof typeof means.dataDomains, DataDomain> = {
  flights: { owner: 'terminal', steward: 'digital', systems: ['operations'], quality: 4, needed: 5 },
  waiting: { steward: 'security', systems: [], quality: 1, needed: 4 },
  customers: { owner: 'customer', steward: 'digital', systems: ['crm', 'app'], quality: 2, needed: 4 },
  staff: { owner: 'hr', steward: 'terminal', systems: ['planning'], quality: 4, needed: 4 },
}
