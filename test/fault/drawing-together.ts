// Three browsers draw on one whiteboard at random for a minute, each going offline now and then. In the end every store and
// the server's document must hold the same records, and no console may have complained.
// Run after a build: node test/fault/drawing-together.ts [seed] [seconds]. The seed is printed, and gives the same edits again.
import { deepStrictEqual } from 'node:assert/strict'
import { decodeRecord } from '@filrouge/drawing'
import { chromium, type Page } from '@playwright/test'
import type { Doc } from 'yjs'
import { chromiumLaunch } from '../support/chromium.ts'
import { createWorkshop, join, openBrowser, type Person, workshopAddress } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'
import { openWhiteboard } from '../support/whiteboard.ts'

const seed = Number(process.argv[2] ?? Date.now() % 1_000_000)
const seconds = Number(process.argv[3] ?? 60)
const settleMs = 60_000

/** The part of tldraw's editor that the random edits use. */
interface DrawingEditor {
  getCurrentPageShapes: () => { id: string; type: string }[]
  hasAncestor: (shape: object, ancestorId: string) => boolean
  createShape: (shape: object) => void
  updateShape: (shape: object) => void
  select: (...ids: string[]) => void
  nudgeShapes: (ids: string[], by: { x: number; y: number }) => void
  deleteShapes: (ids: string[]) => void
  groupShapes: (ids: string[]) => void
  ungroupShapes: (ids: string[]) => void
  reparentShapes: (ids: string[], parent: string) => void
  duplicateShapes: (ids: string[], by: { x: number; y: number }) => void
  bringToFront: (ids: string[]) => void
  rotateShapesBy: (ids: string[], by: number) => void
  getCurrentPageId: () => string
  markHistoryStoppingPoint: (name: string) => void
  undo: () => void
  redo: () => void
  store: { serialize: (scope: 'document') => Record<string, unknown> }
}

declare global {
  interface Window {
    drawingEditor: DrawingEditor
  }
}

/** Puts the editor on the window of the page: it stands in the React tree around the canvas. */
const findEditor = (page: Page): Promise<void> =>
  page.evaluate(() => {
    interface Fiber {
      return: Fiber | null
      memoizedProps: { value?: unknown } | null
    }
    const canvas = document.querySelector('.tl-canvas') as unknown as Record<string, Fiber> | null
    const key = Object.keys(canvas ?? {}).find((name) => name.startsWith('__reactFiber$'))
    for (let fiber = canvas && key ? (canvas[key] ?? null) : null; fiber; fiber = fiber.return) {
      const value = fiber.memoizedProps?.value
      if (typeof value === 'object' && value !== null && 'createShape' in value) {
        window.drawingEditor = value as DrawingEditor
        return
      }
    }
    throw new Error('no editor in this page')
  })

/** Draws at random in the page, a few edits a second, and resolves with how many of each kind were made. */
const drawAtRandom = (page: Page, itsSeed: number, ms: number): Promise<Record<string, number>> =>
  page.evaluate(
    async ([start, duration]) => {
      const editor = window.drawingEditor
      let state = start
      const random = (): number => {
        state = (state + 0x6d2b79f5) | 0
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
      }
      const below = (most: number): number => Math.floor(random() * most)
      const drawn = () => editor.getCurrentPageShapes().filter(({ type }) => type !== 'board')
      const some = (most: number): string[] => {
        const ids = drawn().map(({ id }) => id)
        return Array.from({ length: Math.min(ids.length, 1 + below(most)) }, () => ids[below(ids.length)] ?? '')
      }
      const distinct = (ids: string[]): string[] => [...new Set(ids)]
      const frames = () => drawn().filter(({ type }) => type === 'frame')
      const place = () => ({ x: below(3000), y: 4500 + below(2000) })
      const edits: Record<string, () => void> = {
        note: () => editor.createShape({ type: 'note', ...place() }),
        box: () => editor.createShape({ type: 'geo', ...place(), props: { w: 100 + below(200), h: 100 } }),
        frame: () => editor.createShape({ type: 'frame', ...place(), props: { w: 600, h: 400 } }),
        move: () => editor.nudgeShapes(distinct(some(3)), { x: below(200) - 100, y: below(200) - 100 }),
        colour: () => {
          const [shape] = drawn().filter(({ type }) => type === 'note' || type === 'geo')
          if (shape) editor.updateShape({ ...shape, props: { color: ['red', 'blue', 'green'][below(3)] } })
        },
        remove: () => editor.deleteShapes(distinct(some(2))),
        group: () => editor.groupShapes(distinct(some(3))),
        ungroup: () => editor.ungroupShapes(distinct(some(2))),
        intoFrame: () => {
          const frame = frames()[below(Math.max(1, frames().length))]
          if (frame)
            editor.reparentShapes(
              // No hand puts a frame into itself, or into what stands in it.
              distinct(some(2)).filter((id) => id !== frame.id && !editor.hasAncestor(frame, id)),
              frame.id,
            )
        },
        ontoPage: () => editor.reparentShapes(distinct(some(2)), editor.getCurrentPageId()),
        copy: () => editor.duplicateShapes(distinct(some(2)), { x: 40, y: 40 }),
        front: () => editor.bringToFront(distinct(some(2))),
        turn: () => editor.rotateShapesBy(distinct(some(2)), random()),
        undo: () => editor.undo(),
        redo: () => editor.redo(),
      }
      const names = Object.keys(edits)
      const made: Record<string, number> = {}
      const end = performance.now() + duration
      while (performance.now() < end) {
        const name = drawn().length < 4 ? 'note' : (names[below(names.length)] ?? 'note')
        if (name !== 'undo' && name !== 'redo') editor.markHistoryStoppingPoint(name)
        edits[name]?.()
        made[name] = (made[name] ?? 0) + 1
        await new Promise((resolve) => setTimeout(resolve, 20 + below(120)))
      }
      return made
    },
    [itsSeed, ms] as const,
  )

const storeOf = (page: Page): Promise<Record<string, unknown>> =>
  page.evaluate(() => window.drawingEditor.store.serialize('document'))

/** Cuts the connection a few times for some seconds, until told to stop. */
const interrupt = async ({ context }: Person, isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, 4000))
    await context.setOffline(true)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await context.setOffline(false)
  }
}

/** The records of a document, as plain data. */
const recordsOf = (doc: Doc): Record<string, unknown> => {
  const records = Object.fromEntries([...doc.getMap('drawing').entries()].map(([id, inner]) => [id, decodeRecord(id, inner)]))
  return JSON.parse(JSON.stringify(records))
}

console.log(`three people draw for ${seconds} s with seed ${seed}`)
await using server = await TestServer.start()
const browser = await chromium.launch(chromiumLaunch)
const people: Person[] = [await openBrowser(browser)]
const [first] = people
if (!first) throw new Error('no browser')
const links = await createWorkshop(first.page, server.address, 'empty', 'Dessin')
await openWhiteboard(first.page)
for (const name of ['Amir', 'Noor']) {
  const person = await openBrowser(browser)
  await person.page.goto(links.participant)
  await join(person.page, name, 'Dessin')
  await openWhiteboard(person.page)
  people.push(person)
}
for (const { page } of people) await findEditor(page)
let isOver = false
const cut = people[1] && interrupt(people[1], () => isOver)
const made = await Promise.all(people.map(({ page }, index) => drawAtRandom(page, seed + index, seconds * 1000)))
isOver = true
await cut
for (const each of made)
  console.log(
    Object.entries(each)
      .map(([name, count]) => `${name} ${count}`)
      .join(', '),
  )

// The server's document, as a client sees it that drew nothing.
const witness = await connectRaw(links.participant)
const deadline = Date.now() + settleMs
for (;;) {
  const stores = await Promise.all(people.map(({ page }) => storeOf(page)))
  const document = recordsOf(witness.doc)
  try {
    for (const store of stores) deepStrictEqual(store, document)
    console.log(`the same ${Object.keys(document).length} records for everyone, at ${workshopAddress(first.page).slice(-4)}`)
    break
  } catch (error) {
    if (Date.now() > deadline) throw error
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
// A browser says itself that it is cut off.
const complaints = people.flatMap((person) => person.complaints).filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))
witness.destroy()
witness.doc.destroy()
await browser.close()
deepStrictEqual(complaints, [])
console.log('no console complained')
