import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { expectSaved, openTwo, type Pair, workshopAddress } from './people.ts'

export interface Point {
  x: number
  y: number
}

export const openWhiteboard = async (page: Page): Promise<void> => {
  await expect(page.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[data-board="journey"]')).toBeAttached()
  await expectSaved(page)
  await stillness(page)
}

/** Two people at the whiteboard of the airport, who see the same part of it. */
export const openTwoAtTheWhiteboard = async (browser: Browser, address: string): Promise<Pair> => {
  const pair = await openTwo(browser, address, 'airport', 'Aéroport', { locale: 'en-GB' })
  await openWhiteboard(pair.camille.page)
  await openWhiteboard(pair.amir.page)
  return pair
}

/** Goes to a board by the menu; resolves once its cells show. */
export const goToBoard = async (page: Page, kind: string, name: RegExp): Promise<void> => {
  await page.getByRole('button', { name: /^(Tableaux|Boards)$/ }).click()
  await page.getByRole('menuitem', { name }).click()
  await expect(page.locator(`[data-board-body="${kind}"]`)).toBeVisible()
  await stillness(page)
}

/** A square of one colour, 8 by 8. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4IaCHFTEMLQkAvr9BgXZ6fH4AAAAASUVORK5CYII=',
  'base64',
)

/** Puts a picture on the whiteboard, as its file is chosen. */
export const putPicture = async (page: Page, name: string): Promise<void> => {
  await page.locator('.tl-container').focus()
  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('Control+u')
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer: picture })
}

/** Resolves once the whiteboard's only picture shows, as this workshop's server gives it. */
export const expectPicture = async (page: Page): Promise<void> => {
  const shown = page.locator('.tl-shape[data-shape-type="image"] img[src^="/api/"]')
  const workshopId = workshopAddress(page).split('/w/')[1]
  await expect(shown).toHaveAttribute('src', new RegExp(`^/api/workshops/${workshopId}/assets/`))
  await expect.poll(() => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(8)
}

export const cameraOf = (page: Page): Promise<string> =>
  page.locator('.tl-html-layer.tl-shapes').evaluate((layer) => (layer as HTMLElement).style.transform)

/** Resolves once the view has stopped moving. */
export const stillness = async (page: Page): Promise<void> => {
  let before = ''
  await expect
    .poll(async () => {
      const now = await cameraOf(page)
      const isStill = now === before
      before = now
      return isStill
    })
    .toBe(true)
}

export const noteOf = (page: Page, text: string): Locator => page.locator('.tl-shape[data-shape-type="note"]', { hasText: text })

/** Where the shape stands on the whiteboard, whatever the camera of this browser. */
export const placeOf = (note: Locator): Promise<string> => note.evaluate((element) => (element as HTMLElement).style.transform)

/** A place of the whiteboard, in pixels of the window, where nothing stands and a note fits. */
export const freePlace = async (page: Page): Promise<Point> => {
  const found = await page.evaluate(() => {
    const room = 150
    const canvas = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    if (!canvas) return null
    const taken = [...document.querySelectorAll('.tl-shape')].map((shape) => shape.getBoundingClientRect())
    for (let y = canvas.top + 120; y < canvas.bottom - 140; y += 20)
      for (let x = canvas.left + 70; x < canvas.right - 230; x += 20) {
        const isFree = taken.every(
          (box) =>
            box.width === 0 ||
            x + room / 2 < box.left ||
            x - room / 2 > box.right ||
            y + room / 2 < box.top ||
            y - room / 2 > box.bottom,
        )
        if (isFree) return { x, y }
      }
    return null
  })
  if (!found) throw new Error('no free place in view')
  return found
}

export const centre = async (target: Locator): Promise<Point> => {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing to point at')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export const drag = async (page: Page, from: Point, to: Point): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Writes a note at a place, a free one unless given. */
export const writeNote = async (page: Page, text: string, at?: Point): Promise<Locator> => {
  const { x, y } = at ?? (await freePlace(page))
  await page.keyboard.press('n')
  await page.mouse.click(x, y)
  await expect(page.locator('.tl-shape[data-shape-type="note"] [contenteditable="true"]')).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  const note = noteOf(page, text)
  await expect(note).toHaveCount(1)
  await expect(page.locator('[contenteditable="true"]')).toHaveCount(0)
  return note
}
