import { readWorkshop } from '@filrouge/document'
import { expect, type Locator, type Page } from '@playwright/test'
import { createWorkshop, expectSaved, openBrowser } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { openBoard } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

interface GivenUp {
  /** What is pressed and dragged. */
  by: Locator
  /** How far, in pixels of the screen. */
  offset: { x: number; y: number }
  /** What tells on the screen that something is being dragged. */
  whileDragged: () => Promise<void>
  afterwards: () => Promise<void>
}

/** Drags a thing, gives up by Escape, and lets it go elsewhere. */
const giveUp = async (page: Page, { by, offset, whileDragged, afterwards }: GivenUp): Promise<void> => {
  await by.scrollIntoViewIfNeeded()
  const box = (await by.boundingBox())!
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + offset.x / 2, y + offset.y / 2, { steps: 4 })
  await page.mouse.move(x + offset.x, y + offset.y, { steps: 4 })
  await whileDragged()
  await page.keyboard.press('Escape')
  await afterwards()
  await page.mouse.move(x + offset.x * 0.9, y + offset.y * 0.9, { steps: 3 })
  await afterwards()
  await page.mouse.up()
  await afterwards()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** A point or bar whose value follows the pointer. */
const giveUpSlider = async (page: Page, slider: Locator, offset: { x: number; y: number }, by = slider): Promise<void> => {
  const before = (await slider.getAttribute('aria-valuetext')) ?? ''
  await giveUp(page, {
    by,
    offset,
    whileDragged: () => expect(slider).not.toHaveAttribute('aria-valuetext', before),
    afterwards: () => expect(slider).toHaveAttribute('aria-valuetext', before),
  })
}

/** A thing that moves among others; `mark` stands on the screen while it is dragged, and only then. */
const giveUpMove = async (page: Page, by: Locator, offset: { x: number; y: number }, mark: string): Promise<void> =>
  giveUp(page, {
    by,
    offset,
    whileDragged: () => expect(page.locator(mark)).toHaveCount(1),
    afterwards: () => expect(page.locator(mark)).toHaveCount(0),
  })

test('Escape gives up whatever is being dragged, on every board, and the document stays as it was', async ({ browser }) => {
  test.slow()
  await using server = await TestServer.start()
  const { page, complaints } = await openBrowser(browser)
  const links = await createWorkshop(page, server.address, 'airport', 'Aéroport')
  const raw = await connectRaw(links.participant)
  const before = readWorkshop(raw.doc).workshop
  const slider = page.getByRole('slider').first()

  await openBoard(page, 'roadmap')
  await page.getByRole('tab', { name: /^Calendrier/ }).click()
  const bar = page.getByRole('button', { name: /^Un contrôle prévisible\. / })
  await giveUpMove(page, bar.locator('span').first(), { x: 300, y: 0 }, '[data-dragged="true"]')
  await giveUpMove(page, bar.locator('span[title]').last(), { x: 300, y: 0 }, '[data-dragged="true"]')
  await openBoard(page, 'strategicCanvas')
  await giveUpSlider(page, slider, { x: 0, y: 90 })
  await giveUpMove(page, page.locator('foreignObject button').first(), { x: 320, y: 0 }, 'button[data-dragged]')
  await openBoard(page, 'customers')
  await giveUpSlider(page, slider, { x: -120, y: 60 }, slider.locator('circle').last())
  await openBoard(page, 'journey')
  await giveUpSlider(page, slider, { x: 0, y: 60 }, slider.locator('circle').last())
  await giveUpMove(page, page.locator('[data-drag-grip^="moment:"]').first(), { x: 420, y: 10 }, '[data-drop-side]')
  await giveUpMove(page, page.locator('[data-drag-grip^="phase:"]').first(), { x: 620, y: 4 }, '[data-drop-side]')
  await openBoard(page, 'experiencePlatform')
  await giveUpSlider(page, slider, { x: 0, y: 40 })
  await openBoard(page, 'toolsAndData')
  const handle = page.getByRole('button', { name: 'Créer un flux depuis Écrans d’information des vols' })
  await handle.scrollIntoViewIfNeeded()
  const [from, to] = [(await handle.boundingBox())!, (await page.locator('[data-tool-id="tool-app"]').boundingBox())!]
  await giveUpMove(page, handle, { x: to.x + to.width / 2 - from.x, y: to.y + to.height / 2 - from.y }, '[data-target="true"]')

  await expectSaved(page)
  expect(readWorkshop(raw.doc).workshop).toEqual(before)
  raw.destroy()
  expect(complaints).toEqual([])
})
