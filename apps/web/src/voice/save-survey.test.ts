import { readFileSync } from 'node:fs'
import { createUndoManager, readWorkshop, type WorkshopDoc } from '@filrouge/document'
import { summariseSurvey } from '@filrouge/domain'
import Papa from 'papaparse'
import { beforeEach, describe, expect, it } from 'vitest'
// biome-ignore lint/style/noRestrictedImports: a document to test with
import { Doc } from 'yjs'
import { guessMapping } from './guess-mapping.ts'
import { removeSurvey, saveSurvey } from './save-survey.ts'

const text = readFileSync(new URL('../../../../packages/sample/data/sfo-2017-extract.csv', import.meta.url), 'utf8')
const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
const summary = summariseSurvey(rows, guessMapping(header, rows))
const about = { name: 'Airport', origin: 'DataSF', importedAt: new Date('2027-01-05T10:00:00Z') }

describe('a survey in the workshop', () => {
  let doc: WorkshopDoc
  beforeEach(() => {
    doc = new Doc()
  })
  const surveys = () => readWorkshop(doc).workshop.surveys

  it('is read back as it was summarised', () => {
    saveSurvey(doc, summary, about)
    expect(readWorkshop(doc).unreadable).toEqual([])
    expect(surveys()[0]).toMatchObject({ name: 'Airport', rowCount: 2000, touchpoints: summary.touchpoints })
  })

  it('brings its verbatims along as observations', () => {
    const surveyId = saveSurvey(doc, { ...summary, verbatims: ['Too far'], verbatimCount: 1 }, about)
    expect(readWorkshop(doc).workshop.observations).toMatchObject([{ kind: 'verbatim', text: 'Too far', surveyId }])
  })

  it('leaves no survey behind a file of texts alone, only its verbatims under their source', () => {
    const column = { column: 'Words', label: 'Words', role: 'verbatim' as const, scaleMin: 1, scaleMax: 5 }
    const texts = summariseSurvey([['Too far'], ['Too long']], [column])
    expect(saveSurvey(doc, texts, { ...about, source: 'complaint' })).toBeNull()
    expect(surveys()).toEqual([])
    expect(readWorkshop(doc).workshop.observations).toMatchObject([
      { kind: 'verbatim', text: 'Too far', source: 'complaint', evidence: 'data' },
      { kind: 'verbatim', text: 'Too long', source: 'complaint' },
    ])
  })

  it('comes back whole after a deletion, at once or after further edits', () => {
    const history = createUndoManager(doc)
    saveSurvey(doc, summary, about)
    const [before] = surveys()
    const restoreAtOnce = removeSurvey(doc, history, before!)
    expect(surveys()).toEqual([])
    restoreAtOnce()
    expect(surveys()).toEqual([before])
    const restoreLater = removeSurvey(doc, history, before!)
    saveSurvey(doc, summary, { ...about, name: 'Another' })
    restoreLater()
    expect(new Set(surveys().map(({ name }) => name))).toEqual(new Set(['Airport', 'Another']))
  })
})
