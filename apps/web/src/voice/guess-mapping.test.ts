import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { guessColumn, guessMapping, uniqueHeader } from './guess-mapping.ts'

const text = readFileSync(new URL('../../../../packages/sample/data/sfo-2017-extract.csv', import.meta.url), 'utf8')
const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data

describe('guessing what columns mean', () => {
  it('finds ratings, outcome and weight of the airport survey, and passes over its interview numbers', () => {
    const mapping = guessMapping(header, rows)
    const find = (column: string) => mapping.find((one) => one.column === column)
    expect(find('Q7FOOD')).toMatchObject({ role: 'rating', scaleMin: 1, scaleMax: 5 })
    expect(find('NETPRO')).toMatchObject({ role: 'recommend', scaleMin: 0, scaleMax: 10 })
    expect(find('WEIGHT')?.role).toBe('weight')
    expect(find('RESPNUM')?.role).toBe('ignore')
  })

  it('takes sentences for verbatims and short codes for nothing', () => {
    expect(guessColumn('Commentaire', ['Le personnel a été très aimable', '']).role).toBe('verbatim')
    expect(guessColumn('Langue', ['fr', 'en']).role).toBe('ignore')
  })

  it('keeps a single outcome and a single weight', () => {
    const cells = Array.from({ length: 11 }, (_, i) => [String(i), String(i), String(i + 0.5), String(i + 0.5)])
    const mapping = guessMapping(['recommend', 'nps', 'weight', 'poids'], cells)
    expect(mapping.map(({ role }) => role)).toEqual(['recommend', 'rating', 'weight', 'ignore'])
  })

  it('makes an overall rating the outcome when nothing better stands', () => {
    const cells = ['1', '2', '3', '4', '5'].map((value) => [value, value])
    expect(guessMapping(['Accueil', 'Satisfaction globale'], cells).map(({ role }) => role)).toEqual(['rating', 'satisfaction'])
  })

  it('makes headings unique and never empty', () => {
    expect(uniqueHeader(['\uFEFFa', 'a', '', 'a'])).toEqual(['a', 'a (2)', '#3', 'a (3)'])
  })
})
