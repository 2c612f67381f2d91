// Writes airport/survey-result.ts from the extract: `node packages/sample/src/generate-survey.ts`, then `biome check --write`.
import { readFileSync, writeFileSync } from 'node:fs'
import { bootstrapDrivers, type ColumnMapping, readDriverCases, summariseSurvey } from '@filrouge/domain'

const ratings = ['Q7FOOD', 'Q7SIGN', 'Q9BOARDING', 'Q9RESTROOM', 'Q10SAFE', 'Q14FIND', 'Q14PASSTHRU']

const mapColumn = (column: string): ColumnMapping => {
  if (column === 'NETPRO') return { column, label: column, role: 'recommend', scaleMin: 0, scaleMax: 10 }
  if (column === 'Q15PROBLEM') return { column, label: column, role: 'segment', scaleMin: 1, scaleMax: 2 }
  return { column, label: column, role: ratings.includes(column) ? 'rating' : 'ignore', scaleMin: 1, scaleMax: 5 }
}

const text = readFileSync(new URL('../data/sfo-2017-extract.csv', import.meta.url), 'utf8')
// The extract holds numbers only: no cell is quoted.
const [header = [], ...rows] = text
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))
const problemColumn = header.indexOf('Q15PROBLEM')
// Neither yes nor no: no answer.
for (const row of rows) if (row[problemColumn] !== '1' && row[problemColumn] !== '2') row[problemColumn] = ''
const mapping = header.map(mapColumn)
const { verbatims, verbatimCount, ...summary } = summariseSurvey(rows, mapping)

const findDrivers = () => {
  const steps = bootstrapDrivers(readDriverCases(rows, mapping))
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
const result = { ...summary, drivers: findDrivers() }

writeFileSync(
  new URL('airport/survey-result.ts', import.meta.url),
  `import type { SurveySummary } from '@filrouge/domain'

/** Written by generate-survey.ts from data/sfo-2017-extract.csv; not to be edited by hand. */
export const surveyResult: Omit<SurveySummary, 'verbatims' | 'verbatimCount'> = ${JSON.stringify(result, null, 2)}
`,
)
