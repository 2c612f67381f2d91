// What people feel: from an edit in one browser to its paint in another, frames while panning 2,000 notes, a cold join.
// Run after a build: node test/bench/paint.ts. Two browsers and the server share the machine: compare within one run.
import { chromium, type Page } from '@playwright/test'
import { Map as YMap } from 'yjs'
import { chromiumLaunch } from '../support/chromium.ts'
import { createWorkshop, expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'

const edits = 40
const notes = 2000
const panMs = 4000

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN

const report = (what: string, times: readonly number[]): void =>
  console.log(
    `${what}: p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (n ${times.length})`,
  )

declare global {
  interface Window {
    painted: Promise<number>
  }
}

/** Starts to watch; `window.painted` resolves with the time of the frame after `attribute` first gives something else. */
const watch = (page: Page, selector: string, attribute: string): Promise<void> =>
  page.evaluate(
    ([query, name]) => {
      const read = (): string | null => {
        const element = document.querySelector(query)
        return name === 'value' ? ((element as HTMLInputElement | null)?.value ?? null) : (element?.getAttribute(name) ?? null)
      }
      const before = read()
      const giveUp = performance.now() + 10_000
      window.painted = new Promise<number>((resolve, reject) => {
        const look = (): void => {
          if (read() !== before) requestAnimationFrame(() => resolve(Date.now()))
          else if (performance.now() > giveUp) reject(new Error(`nothing changed at ${query}`))
          else requestAnimationFrame(look)
        }
        look()
      })
    },
    [selector, attribute] as [string, string],
  )

const measure = async (
  watcher: Page,
  selector: string,
  attribute: string,
  edit: (turn: number) => Promise<void>,
): Promise<number[]> => {
  const times: number[] = []
  for (let turn = 0; turn < edits; turn++) {
    await watch(watcher, selector, attribute)
    const start = Date.now()
    await edit(turn)
    times.push((await watcher.evaluate(() => window.painted)) - start)
  }
  return times
}

const noteRecord = (index: number) => ({
  id: `shape:bench${index}`,
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: `a1${index.toString(36).padStart(4, '0')}V`,
  x: (index % 50) * 240,
  y: 1400 + Math.floor(index / 50) * 240,
  rotation: 0,
  opacity: 1,
  isLocked: false,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 1,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    richText: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `Note ${index}` }] }] },
  },
})

const fillWithNotes = async (participantLink: string): Promise<void> => {
  const provider = await connectRaw(participantLink)
  const { doc } = provider
  const drawing = doc.getMap('drawing')
  for (let index = 0; index < notes; index += 200) {
    doc.transact(() => {
      for (let each = index; each < index + 200; each++) drawing.set(`shape:bench${each}`, new YMap([['_', noteRecord(each)]]))
    })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await new Promise((resolve) => setTimeout(resolve, 1000))
  provider.destroy()
  // Its presence would keep this program running.
  doc.destroy()
}

const panFrames = async (page: Page): Promise<number> => {
  const frames = page.evaluate(
    (duration) =>
      new Promise<number>((resolve) => {
        const end = performance.now() + duration
        let count = 0
        const tick = (): void => {
          count++
          if (performance.now() < end) requestAnimationFrame(tick)
          else resolve(count)
        }
        requestAnimationFrame(tick)
      }),
    panMs,
  )
  const end = Date.now() + panMs
  for (let turn = 0; Date.now() < end; turn++) await page.mouse.wheel(turn % 80 < 40 ? 30 : -30, turn % 40 < 20 ? 12 : -12)
  return (await frames) / (panMs / 1000)
}

const launch = () => chromium.launch(chromiumLaunch)

await using server = await TestServer.start()
const [first, second] = [await launch(), await launch()]
const camille = (await openBrowser(first)).page
const links = await createWorkshop(camille, server.address, 'airport', 'Mesures')
const amir = (await openBrowser(second)).page
await amir.goto(links.participant)
await join(amir, 'Amir', 'Opérations')

for (const page of [camille, amir]) await page.goto(`${workshopAddress(page)}/board/journey`)
const cell = 'input[aria-label="Nom du moment"], textarea[aria-label="Nom du moment"]'
await camille.locator(cell).first().click()
await camille.keyboard.press('End')
report('cell, key press to remote paint', await measure(amir, cell, 'value', (turn) => camille.keyboard.press(String(turn % 10))))

for (const page of [camille, amir]) await page.goto(`${workshopAddress(page)}/board/strategicCanvas`)
const point = '[role="slider"]'
await camille.locator(point).first().focus()
report(
  'chart point, key press to remote paint',
  await measure(amir, point, 'aria-valuenow', (turn) => camille.keyboard.press(turn % 4 < 2 ? 'ArrowDown' : 'ArrowUp')),
)

const openWhiteboards = async (): Promise<void> => {
  for (const page of [camille, amir]) {
    await page.goto(`${workshopAddress(page)}/whiteboard`)
    await page.locator('.tl-canvas').waitFor()
    await expectSaved(page)
  }
}
await openWhiteboards()
await camille.keyboard.press('n')
await camille.mouse.click(700, 450)
await camille.keyboard.press('Escape')
const note = '.tl-shape[data-shape-type="note"]'
await amir.locator(note).waitFor({ state: 'attached' })
report(
  'note move, key press to remote paint',
  await measure(amir, note, 'style', (turn) => camille.keyboard.press(turn % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')),
)

await fillWithNotes(links.participant)
await openWhiteboards()
await camille.locator('.tl-canvas').hover()
await camille.waitForTimeout(3000)
console.log(`panning ${notes.toLocaleString('en')} notes and the boards: ${(await panFrames(camille)).toFixed(0)} frames/s`)

const start = Date.now()
const noor = (await openBrowser(second)).page
await noor.goto(links.observer)
await join(noor, 'Noor', 'Comité')
await noor.locator('.tl-shape').first().waitFor()
console.log(`cold join of that whiteboard, form included: ${((Date.now() - start) / 1000).toFixed(1)} s`)
await Promise.all([first.close(), second.close()])
