import { addRecord, type Draft, layout, transact, updateSettings, type WorkshopDoc, writeScoreResults } from '@filrouge/document'
import type { CollectionName, Language } from '@filrouge/domain'
import { maskingThreshold, revealedAt } from './diagnostic.ts'
import { fillDiagnostic } from './fill-diagnostic.ts'
import { fillGovernance } from './fill-governance.ts'
import { fillJourneys } from './fill-journeys.ts'
import { fillMeans } from './fill-means.ts'
import { fillPlatform } from './fill-platform.ts'
import { fillRoadmap } from './fill-roadmap.ts'
import { fillStrategy } from './fill-strategy.ts'
import { fillSurvey } from './fill-survey.ts'
import { fillVoices } from './fill-voices.ts'
import { review } from './governance.ts'
import { textsIn } from './texts.ts'

/** Adds one record under a known id, after those added before it. */
export type Add = <Name extends CollectionName>(name: Name, id: string, fields: Omit<Draft<Name>, 'id' | 'order'>) => void

/** Fractional indexes of a list written at once, up to 1,296 long: "b00", "b01" and so on. */
const orderOf = (position: number): string => `b${position.toString(36).padStart(2, '0')}`

const adder = (doc: WorkshopDoc): Add => {
  const counts = new Map<CollectionName, number>()
  return (name, id, fields) => {
    const position = counts.get(name) ?? 0
    counts.set(name, position + 1)
    addRecord(doc, name, { ...fields, id, ...(layout[name].isFlat ? {} : { order: orderOf(position) }) } as never)
  }
}

/** Writes the airport's records, all with known ids, in the given language. */
export const fillAirport = (doc: WorkshopDoc, language: Language): void =>
  transact(doc, () => {
    const add = adder(doc)
    const texts = textsIn(language)
    const revealed = fillDiagnostic(add, texts, language)
    writeScoreResults(doc, { revealedAt, isAnonymous: true, threshold: maskingThreshold }, revealed)
    fillStrategy(add, texts)
    fillMeans(add, texts)
    fillJourneys(add, texts)
    fillSurvey(add, texts)
    fillVoices(add, texts)
    fillPlatform(add, texts)
    fillRoadmap(add, texts)
    fillGovernance(add, texts)
    updateSettings(doc, review)
  })
