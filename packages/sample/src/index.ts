import { seedUpdate, updateSettings } from '@filrouge/document'
import type { Language } from '@filrouge/domain'
import * as Y from 'yjs'
import { fillAirport } from './airport/fill-airport.ts'

export type Template = 'empty' | 'airport'

/**
 * The first update of a new workshop: the constant seed, its settings, and for 'airport' a whole worked example
 * written in the given language.
 */
export const sampleUpdate = (template: Template, language: Language, name: string): Uint8Array => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedUpdate())
  updateSettings(doc, { name, language, planStart: '2027-Q1', planQuarters: 8, currency: 'EUR' })
  if (template === 'airport') fillAirport(doc, language)
  return Y.encodeStateAsUpdate(doc)
}
