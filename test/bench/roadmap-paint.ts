// How long the roadmap's screen takes to follow one edit, with 1,000 items on the boards. Run after a build:
// node test/bench/roadmap-paint.ts. What the page's main thread worked counts its own time, whatever the machine does beside.
import { addRecord, updateRecord } from '@filrouge/document'
import { deriveRoadmap, type RecordOf, type Workshop } from '@filrouge/domain'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../support/chromium.ts'
import { createWorkshop, openBrowser, workshopAddress } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'
import { workshopOf } from './workshop-of.ts'

const items = 1000
const edits = 30
const collections = ['players', 'factors', 'functions', 'journeys', 'phases', 'moments', 'observations', 'competencies'] as const

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/** Milliseconds that the page's main thread has worked so far. */
const workedMs = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
}

const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(() => resolve()))))

const launched = await chromium.launch(chromiumLaunch)
await using server = await TestServer.start()
const { page, context } = await openBrowser(launched, { locale: 'en-GB' })
const links = await createWorkshop(page, server.address, 'empty', 'Benchmark')
const provider = await connectRaw(links.participant)
const { doc } = provider
const workshop: Workshop = workshopOf(items)
for (const name of collections)
  doc.transact(() => {
    for (const record of workshop[name]) addRecord(doc, name, record as never)
  })
for (const { id, ...decision } of workshop.workstreamDecisions) updateRecord(doc, 'workstreamDecisions', id, decision)

await page.goto(`${workshopAddress(page)}/board/roadmap`)
const table = page.getByRole('table', { name: 'Ranked list' })
await table.waitFor({ timeout: 120_000 })
const session = await context.newCDPSession(page)
await session.send('Performance.enable')
/** What the top of the list shows, so that an edit of it is seen. */
const shown = deriveRoadmap(workshop, { planStart: '2027-Q1' }).roadmap.workstreams.slice(0, 40)
const first = shown[0]?.id
const pain = shown
  .flatMap(({ evidence }) => evidence.flatMap(({ need }) => need.sources))
  .find(({ collection }) => collection === 'observations')?.id
if (!first || !pain) throw new Error('the workshop has workstreams and pains')

const measure = async (what: string, edit: (turn: number) => void): Promise<void> => {
  const [worked, waited]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < edits; turn++) {
    await settle(page)
    const [before, start] = [await workedMs(session), performance.now()]
    const text = await table.textContent()
    edit(turn)
    await page.waitForFunction((shown) => document.querySelector('table')?.textContent !== shown, text, { polling: 'raf' })
    waited.push(performance.now() - start)
    await settle(page)
    worked.push((await workedMs(session)) - before)
  }
  console.log(
    `${what}: main thread ${median(worked).toFixed(0)} ms, from the edit to its paint ${median(waited).toFixed(0)} ms (medians of ${edits})`,
  )
}

await measure('after one decision', (turn) => void updateRecord(doc, 'workstreamDecisions', first, { name: `Named ${turn}` }))
await measure(
  'after one pain',
  (turn) => void updateRecord(doc, 'observations', pain as RecordOf<'observations'>['id'], { severity: (turn % 5) + 1 }),
)
provider.destroy()
await launched.close()
