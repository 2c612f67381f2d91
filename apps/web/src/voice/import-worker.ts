import { bootstrapDrivers, defaultBootstrap, readDriverCases, type SurveyMapping, summariseSurvey } from '@filrouge/domain'
import Papa from 'papaparse'
import { guessMapping, uniqueHeader } from './guess-mapping.ts'
import { type ImportAnswer, type ImportRequest, maxColumns } from './import-messages.ts'

let rows: string[][] = []

const answer = (message: ImportAnswer): void => self.postMessage(message)

/** Files saved by older office software are in Windows-1252; the first part tells. */
const detectEncoding = async (file: File): Promise<string> => {
  try {
    // A character cut at the end of the part must not count as an error, hence stream.
    new TextDecoder('utf-8', { fatal: true }).decode(await file.slice(0, 4_000_000).arrayBuffer(), { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}

const finish = (header: readonly string[] | null, delimiter: string) => {
  if (!header || rows.length === 0) return answer({ type: 'failed', reason: 'empty' })
  if (header.length > maxColumns) return answer({ type: 'failed', reason: 'tooManyColumns' })
  const names = uniqueHeader(header)
  const step = Math.max(1, Math.floor(rows.length / 2000))
  const sample = rows.filter((_, index) => index % step === 0)
  const samples = names.map((_, column) => [...new Set(sample.slice(0, 200).map((row) => row[column] ?? ''))].slice(0, 6))
  answer({ type: 'read', mapping: guessMapping(names, sample), samples, rows: rows.length, delimiter })
}

const read = async (file: File): Promise<void> => {
  rows = []
  let header: string[] | null = null
  let delimiter = ','
  const encoding = await detectEncoding(file)
  Papa.parse<string[]>(file, {
    encoding,
    skipEmptyLines: 'greedy',
    chunkSize: 1024 * 1024,
    chunk: ({ data, meta }) => {
      delimiter = meta.delimiter
      for (const row of data) {
        if (header) rows.push(row)
        else header = row
      }
      answer({ type: 'progress', share: Math.min(1, meta.cursor / Math.max(1, file.size)), rows: rows.length })
    },
    complete: () => finish(header, delimiter),
    error: () => answer({ type: 'failed', reason: 'unreadable' }),
  })
}

/** Counts what was asked: whoever finds it changed stops. */
let asked = 0
/** Milliseconds of drawing between two looks at the messages. */
const spell = 100

const bootstrap = async (request: number, mapping: SurveyMapping): Promise<void> => {
  const own = asked
  const steps = bootstrapDrivers(readDriverCases(rows, mapping))
  let pause = performance.now() + spell
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return answer({ type: 'drivers', request, drivers: step.value })
    if (performance.now() < pause) continue
    answer({ type: 'drawn', request, share: step.value / defaultBootstrap.draws })
    await new Promise((resolve) => setTimeout(resolve))
    if (asked !== own) return
    pause = performance.now() + spell
  }
}

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  asked++
  if (data.type === 'stop') return
  if (data.type === 'summarise') {
    const { request, mapping, ...options } = data
    answer({ type: 'summary', request, summary: summariseSurvey(rows, mapping, options) })
  } else if (data.type === 'bootstrap') void bootstrap(data.request, data.mapping)
  else read(data.file).catch(() => answer({ type: 'failed', reason: 'unreadable' }))
}
