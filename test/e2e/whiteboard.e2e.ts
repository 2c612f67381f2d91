import { expect, type Locator, type Page } from '@playwright/test'
import { expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import {
  cameraOf,
  centre,
  drag,
  expectPicture,
  freePlace,
  goToBoard,
  noteOf,
  openTwoAtTheWhiteboard,
  openWhiteboard,
  placeOf,
  putPicture,
  stillness,
  writeNote,
} from '../support/whiteboard.ts'

const observationOf = (page: Page, text: string): Locator =>
  page.locator('[data-board-body="journey"] [data-kind="fact"]', { hasText: text })
const selected = (page: Page): Locator => page.locator('.tl-overlays .tl-selection__fg')
const colourOf = (note: Locator): Promise<string> =>
  note.locator('.tl-note__container').evaluate((element) => getComputedStyle(element).backgroundColor)

/** How far the boards stand from the left and from the right end of the whiteboard, in pixels. */
const margins = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const whiteboard = document.querySelector('.tl-canvas')?.getBoundingClientRect()
    const boards = [...document.querySelectorAll('[data-board]')].map((board) => board.getBoundingClientRect())
    if (!whiteboard) return []
    const left = Math.min(...boards.map((board) => board.left)) - whiteboard.left
    const right = whiteboard.right - Math.max(...boards.map((board) => board.right))
    return [left, right].map(Math.round)
  })
/** Resolves once the boards stand in the middle of the whiteboard. */
const expectInTheMiddle = (page: Page): Promise<void> =>
  expect
    .poll(async () => {
      const [left = Number.NaN, right = Number.NaN] = await margins(page)
      return left > 0 && Math.abs(left - right) <= 1
    })
    .toBe(true)

test('whoever comes sees all boards in the middle, until they move the view', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  for (const { page } of [camille, amir]) await expectInTheMiddle(page)
  await expect.poll(() => cameraOf(amir.page)).toBe(await cameraOf(camille.page))

  const whiteboard = amir.page.locator('.tl-canvas')
  const width = (): Promise<number | undefined> => whiteboard.boundingBox().then((box) => box?.width)
  const menu = amir.page.getByRole('button', { name: 'Stages' })
  await menu.click()
  await expect.poll(() => cameraOf(amir.page)).not.toBe(await cameraOf(camille.page))
  await expectInTheMiddle(amir.page)

  const fitted = await cameraOf(amir.page)
  await whiteboard.hover()
  await amir.page.mouse.wheel(120, 90)
  await expect.poll(() => cameraOf(amir.page)).not.toBe(fitted)
  await stillness(amir.page)
  const chosen = await cameraOf(amir.page)
  await menu.click()
  await expect.poll(width).toBe(1440)
  await writeNote(amir.page, 'Là')
  expect(await cameraOf(amir.page)).toBe(chosen)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('two people write, move and recolour notes together, and each undoes only what they did', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)

  const mine = await writeNote(camille.page, 'Ma note')
  const free = await centre(mine)
  const elsewhere = await freePlace(camille.page)
  const seen = noteOf(amir.page, 'Ma note')
  await expect(seen).toBeVisible()
  await expect(amir.page.locator('.tl-nametag', { hasText: 'Camille' })).toBeVisible()

  const before = await placeOf(mine)
  await drag(camille.page, await centre(mine), elsewhere)
  await expect.poll(() => placeOf(mine)).not.toBe(before)
  const after = await placeOf(mine)
  await expect.poll(() => placeOf(seen)).toBe(after)
  await expectSaved(camille.page)

  const yellow = await colourOf(seen)
  await amir.context.setOffline(true)
  await amir.page.mouse.click(...(Object.values(await centre(seen)) as [number, number]))
  await expect(selected(amir.page)).toBeAttached()
  await amir.page.getByTestId('style.color.light-blue').click()
  await expect.poll(() => colourOf(seen)).not.toBe(yellow)
  const blue = await colourOf(seen)
  await drag(camille.page, await centre(mine), free)
  await expect.poll(() => placeOf(mine)).not.toBe(after)
  const last = await placeOf(mine)
  await amir.context.setOffline(false)
  for (const note of [mine, seen]) {
    await expect.poll(() => placeOf(note)).toBe(last)
    await expect.poll(() => colourOf(note)).toBe(blue)
  }

  await camille.page.keyboard.press('Control+z')
  for (const note of [mine, seen]) {
    await expect.poll(() => placeOf(note)).toBe(after)
    expect(await colourOf(note)).toBe(blue)
  }
  await amir.page.keyboard.press('Control+z')
  for (const note of [mine, seen]) {
    await expect.poll(() => colourOf(note)).toBe(yellow)
    expect(await placeOf(note)).toBe(after)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a note let go on a journey becomes an observation for everyone, and undo makes it a note again', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  const text = 'Les portes changent sans prévenir'
  await goToBoard(camille.page, 'journey', /Parcours/)
  await goToBoard(amir.page, 'journey', /journeys/)
  const note = await writeNote(camille.page, text)
  await expect(noteOf(amir.page, text)).toHaveCount(1)

  const moment = camille.page.locator('[data-board-body="journey"] [data-drop-target^="moment:"]').first()
  await drag(camille.page, await centre(note), await centre(moment))
  for (const { page } of [camille, amir]) {
    await expect(noteOf(page, text)).toHaveCount(0)
    await expect(observationOf(page, text)).toHaveCount(1)
  }

  await camille.page.locator('.tl-container').focus()
  await camille.page.keyboard.press('Control+z')
  for (const { page } of [camille, amir]) {
    await expect(noteOf(page, text)).toHaveCount(1)
    await expect(observationOf(page, text)).toHaveCount(0)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a picture goes to the server and shows for the other; a reload keeps content and view', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  await putPicture(camille.page, 'quai.png')
  for (const { page } of [camille, amir]) await expectPicture(page)

  const left = await writeNote(camille.page, 'Reste là')
  const free = await centre(left)
  await camille.page.keyboard.press('Shift+0')
  await stillness(camille.page)
  const view = (): Promise<string> => cameraOf(camille.page)
  const fitted = await view()
  await camille.page.mouse.move(free.x, free.y)
  await camille.page.mouse.wheel(120, 90)
  await expect.poll(view).not.toBe(fitted)
  await stillness(camille.page)
  await expectSaved(camille.page)
  const moved = await view()
  await camille.page.reload()
  await openWhiteboard(camille.page)
  await expect(noteOf(camille.page, 'Reste là')).toHaveCount(1)
  await expectPicture(camille.page)
  await expect.poll(view).toBe(moved)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('an observer sees what is drawn and cannot draw', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, links } = await openTwoAtTheWhiteboard(browser, server.address)
  const noor = await openBrowser(browser, { locale: 'en-GB' })
  await noor.page.goto(links.observer)
  await join(noor.page, 'Noor', 'Board')
  await openWhiteboard(noor.page)
  const note = await writeNote(camille.page, 'Lisible')
  const elsewhere = await freePlace(camille.page)
  const seen = noteOf(noor.page, 'Lisible')
  await expect(seen).toBeVisible()
  const place = await placeOf(note)
  await expect(noor.page.getByTestId('tools.note')).toHaveCount(0)
  await noor.page.keyboard.press('n')
  await noor.page.mouse.click(elsewhere.x, elsewhere.y)
  await drag(noor.page, await centre(seen), elsewhere)
  await noor.page.keyboard.press('Delete')
  await writeNote(camille.page, 'Après', elsewhere)
  await expect(noteOf(noor.page, 'Après')).toBeVisible()
  for (const { page } of [camille, noor]) await expect(page.locator('.tl-shape[data-shape-type="note"]')).toHaveCount(2)
  expect(await placeOf(seen)).toBe(place)
  expect(workshopAddress(noor.page)).toBe(workshopAddress(camille.page))
  expect([...camille.complaints, ...noor.complaints]).toEqual([])
})
