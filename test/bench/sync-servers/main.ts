// Measures sync servers side by side: see README.md. Run by `pnpm bench:sync`, on the second core.
import { mkdir, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { median } from './quantile.ts'
import { printTable, type Row } from './report.ts'
import type { Scenario } from './scenario.ts'
import { coldLoad } from './scenarios/cold-load.ts'
import { cursors } from './scenarios/cursors.ts'
import { edits } from './scenarios/edits.ts'
import { flood } from './scenarios/flood.ts'
import { idle } from './scenarios/idle.ts'
import { manyRooms } from './scenarios/many-rooms.ts'
import { filRouge } from './subjects/fil-rouge.ts'
import { hocuspocus } from './subjects/hocuspocus.ts'
import { yWebsocket } from './subjects/y-websocket.ts'

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } })
const only = values.only?.split(',')
const pace = values.quick ? { seconds: 3, rounds: 1 } : { seconds: 8, rounds: 3 }
const scenarios: readonly Scenario[] = [...edits, ...cursors, manyRooms, coldLoad, flood, idle].filter(
  ({ id }) => !only || only.includes(id),
)
const subjects = [filRouge, hocuspocus, yWebsocket]

type Figures = Record<string, number>

const medians = (runs: readonly Figures[]): Figures =>
  Object.fromEntries(Object.keys(runs[0] ?? {}).map((name) => [name, median(runs.map((run) => run[name] ?? Number.NaN))]))

const measure = async (scenario: Scenario): Promise<Row> => {
  const runs = new Map(subjects.map((subject) => [subject, [] as Figures[]]))
  for (let turn = 0; turn < (values.quick ? 1 : (scenario.turns ?? 1)); turn++) {
    for (const [subject, figures] of runs) {
      process.stderr.write(`${scenario.title}: ${subject.name} ...\n`)
      figures.push(await scenario.run(subject, pace))
    }
  }
  return { title: scenario.title, figures: Object.fromEntries([...runs].map(([{ name }, figures]) => [name, medians(figures)])) }
}

const rows: Row[] = []
for (const scenario of scenarios) rows.push(await measure(scenario))
printTable(rows, { ours: filRouge.name, reference: hocuspocus.name })
const results = new URL('../../results/', import.meta.url)
await mkdir(results, { recursive: true })
const machine = { cpu: cpus()[0]?.model, node: process.version, at: new Date().toISOString() }
await writeFile(new URL('sync-servers.json', results), JSON.stringify({ machine, pace, rows }, null, 2))
process.exit(0)
