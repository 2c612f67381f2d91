// Writes airport/survey-result.ts from the extract: `node packages/sample/src/generate-survey.ts`, then `biome check --write`.
import { readFileSync, writeFileSync } from 'node:fs'
import { type ColumnMapping, summariseSurvey } from '@filrouge/domain'

const ratings = ['Q7FOOD', 'Q7SIGN', 'Q9BOARDING', 'Q9RESTROOM', 'Q10SAFE', 'Q14FIND', 'Q14PASSTHRU']

const mapColumn = (column: string): ColumnMapping => {
  if (column === 'NETPRO') return { column, label: column, role: 'recommend', scaleMin: 0, scaleMax: 10 }
  return { column, label: column, role: ratings.includes(column) ? 'rating' : 'ignore', scaleMin: 1, scaleMax: 5 }
}

const text = readFileSync(new URL('../data/sfo-2017-extract.csv', import.meta.url), 'utf8')
// The extract holds numbers only: no cell is quoted.
const [header = [], ...rows] = text
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(','))
const { verbatims, verbatimCount, ...result } = summariseSurvey(rows, header.map(mapColumn))

writeFileSync(
  new URL('airport/survey-result.ts', import.meta.url),
  `import type { SurveySummary } from '@filrouge/domain'

/** Written by generate-survey.ts from data/sfo-2017-extract.csv; not to be edited by hand. */
export const surveyResult: Omit<SurveySummary, 'verbatims' | 'verbatimCount'> = ${JSON.stringify(result, null, 2)}
`,
)
