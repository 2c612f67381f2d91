import type { Language } from '@filrouge/domain'
import { governance as englishGovernance } from './en/governance.ts'
import { journeys as englishJourneys } from './en/journeys.ts'
import { means as englishMeans } from './en/means.ts'
import { platform as englishPlatform } from './en/platform.ts'
import { roadmap as englishRoadmap } from './en/roadmap.ts'
import { strategy as englishStrategy } from './en/strategy.ts'
import { survey as englishSurvey } from './en/survey.ts'
import { voices as englishVoices } from './en/voices.ts'
import { governance } from './fr/governance.ts'
import { journeys } from './fr/journeys.ts'
import { means } from './fr/means.ts'
import { platform } from './fr/platform.ts'
import { roadmap } from './fr/roadmap.ts'
import { strategy } from './fr/strategy.ts'
import { survey } from './fr/survey.ts'
import { voices } from './fr/voices.ts'
import type { Same } from './same.ts'

const french = { strategy, means, journeys, platform, survey, voices, roadmap, governance }
export type AirportTexts = Same<typeof french>

const english: AirportTexts = {
  strategy: englishStrategy,
  means: englishMeans,
  journeys: englishJourneys,
  platform: englishPlatform,
  survey: englishSurvey,
  voices: englishVoices,
  roadmap: englishRoadmap,
  governance: englishGovernance,
}

export const textsIn = (language: Language): AirportTexts => (language === 'fr' ? french : english)

/** Keys of a table in the order in which they are written. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] => Object.keys(table) as Key[]
/** A set of ids as records hold it. */
export const idSetOf = (prefix: string, keys: readonly string[]): Record<string, true> =>
  Object.fromEntries(keys.map((key) => [`${prefix}-${key}`, true]))
/** The table's entries that are given, their keys turned into ids. */
export const byId = <Value>(prefix: string, table: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [`${prefix}-${key}`, value]))
