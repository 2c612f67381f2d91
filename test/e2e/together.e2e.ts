import { expect, type Locator, type Page } from '@playwright/test'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import { centre, goToBoard, noteOf, openTwoAtTheWhiteboard, stillness, writeNote } from '../support/whiteboard.ts'

/** The centre of what the browser shows, told by a board that both see. */
const placeOnScreen = async (page: Page, kind: string): Promise<{ x: number; y: number }> => {
  const { x, y } = await centre(page.locator(`[data-board="${kind}"]`))
  return { x: Math.round(x), y: Math.round(y) }
}

/** Shows one more person's cursor on the page that is there at first, through a connection that speaks for several. */
const showCursor = ({ awareness }: WebsocketProvider, place: { u: string; n: string; x: [number, number] }): void => {
  const person = new Awareness(new Doc())
  person.setLocalState({ canvas: { ...place, c: '#1d6fb8', p: 'page:page', s: [] } })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(person, [person.clientID]), 'test')
  person.destroy()
}

const shape = (page: Page, type: string): Locator => page.locator(`.tl-shape[data-shape-type="${type}"]`)

test('one person follows another: the view goes where theirs goes', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  await amir.page.locator('[data-people-count="2"]').click()
  await expect(amir.page.getByRole('menuitem', { name: /Camille Facilitatrice.*Expérience client/ })).toBeVisible()
  await amir.page.getByRole('menuitem', { name: /Camille/ }).click()
  await goToBoard(camille.page, 'competencyMap', /compétences/)
  await expect.poll(() => placeOnScreen(amir.page, 'competencyMap')).toEqual(await placeOnScreen(camille.page, 'competencyMap'))
  await goToBoard(camille.page, 'strategicCanvas', /Canevas/)
  await expect
    .poll(() => placeOnScreen(amir.page, 'strategicCanvas'))
    .toEqual(await placeOnScreen(camille.page, 'strategicCanvas'))
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('cursors carry names, and initials where a crowd would hide the boards', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, links } = await openTwoAtTheWhiteboard(browser, server.address)
  const provider = await connectRaw(links.participant)
  const names = camille.page.locator('.tl-nametag')
  const come = (index: number): void =>
    showCursor(provider, { u: `person-${index}`, n: `Zoé Martin ${index} · Ventes`, x: [index * 40, index * 40] })
  come(1)
  await expect(names.getByText('Zoé Martin 1 · Ventes')).toBeVisible()
  for (let index = 2; index <= 9; index++) come(index)
  await expect(names.getByText('ZM', { exact: true })).toHaveCount(9)
  await expect(names.getByText('Ventes')).toHaveCount(0)
  provider.destroy()
  await expect(names.getByText('ZM', { exact: true })).toHaveCount(0)
  expect(camille.complaints).toEqual([])
})

test('a note that someone is writing has one writer, and nobody deletes it meanwhile', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  const note = await writeNote(camille.page, 'Brouillon')
  const seen = noteOf(amir.page, 'Brouillon')
  await expect(seen).toBeVisible()

  await note.dblclick()
  await expect(camille.page.locator('[contenteditable="true"]')).toBeFocused()
  const { x, y } = await centre(seen)
  await expect
    .poll(async () => {
      // Until the word that Camille writes has come, the note can still be opened: then Escape, and again.
      await amir.page.keyboard.press('Escape')
      await amir.page.mouse.dblclick(x, y)
      return amir.page.locator('[contenteditable="true"]').count()
    })
    .toBe(0)
  await amir.page.mouse.click(x, y)
  await amir.page.keyboard.press('Delete')
  await camille.page.keyboard.type(' gardé')
  await camille.page.keyboard.press('Escape')
  for (const { page } of [camille, amir]) await expect(noteOf(page, 'gardé')).toHaveCount(1)

  await expect
    .poll(async () => {
      // A click on a note that is selected writes in it: out of it first.
      await amir.page.keyboard.press('Escape')
      await amir.page.keyboard.press('Escape')
      await amir.page.mouse.click(x, y)
      await amir.page.keyboard.press('Delete')
      return shape(amir.page, 'note').count()
    })
    .toBe(0)
  await expect(shape(camille.page, 'note')).toHaveCount(0)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a board stands once: its copy is not kept, and taken off it comes back by the menu', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  const boards = shape(camille.page, 'board')
  const count = await boards.count()
  const { x, y } = await centre(camille.page.locator('[data-board="journey"]'))
  await camille.page.mouse.click(x, y)
  await camille.page.keyboard.press('Control+d')
  await expect(camille.page.getByText(/n’existe qu’une fois/)).toBeVisible()
  await expect(boards).toHaveCount(count)
  // Away from the first click: two at one place would be a double click, which goes nearer.
  await camille.page.mouse.click(x + 60, y + 40)
  await camille.page.keyboard.press('Delete')
  for (const { page } of [camille, amir]) await expect(shape(page, 'board')).toHaveCount(count - 1)

  await goToBoard(amir.page, 'journey', /journeys/)
  for (const { page } of [camille, amir]) await expect(shape(page, 'board')).toHaveCount(count)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('from afar a board shows its figures, a double click goes nearer, and its page opens from it', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille } = await openTwoAtTheWhiteboard(browser, server.address)
  const { page } = camille
  const canvas = page.locator('[data-board="strategicCanvas"]')
  await expect(canvas.getByText('critères', { exact: true })).toBeVisible()
  await expect(page.locator('[data-board-body="strategicCanvas"]')).toHaveCount(0)
  const { x, y } = await centre(canvas)
  await page.mouse.dblclick(x, y)
  await expect(canvas.getByRole('slider').first()).toBeVisible()
  await expect(canvas).toHaveAttribute('data-editing', 'true')
  await page.keyboard.press('Escape')
  await stillness(page)
  await page.getByRole('button', { name: /^Ouvrir « Canevas stratégique »/ }).click()
  await expect(page).toHaveURL(/board\/strategicCanvas$/)
  expect(camille.complaints).toEqual([])
})

test('a file that is no picture is named with what would be taken', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille } = await openTwoAtTheWhiteboard(browser, server.address)
  const drop = (name: string, type: string, content: string) =>
    camille.page.evaluate(
      ([file, mime, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text], file, { type: mime }))
        const event = { bubbles: true, cancelable: true, dataTransfer: data, clientX: 400, clientY: 300 }
        document.querySelector('.tl-canvas')?.dispatchEvent(new DragEvent('drop', event))
      },
      [name, type, content] as [string, string, string],
    )
  await drop('plan.pdf', 'application/pdf', 'PDF')
  await expect(camille.page.getByText(/« plan.pdf » n’est pas une image que le tableau blanc accepte/)).toBeVisible()
  await drop('photo.png', 'image/png', 'not a picture at all')
  await expect(camille.page.getByText(/« photo.png » ne se lit pas/)).toBeVisible()
  await expect(shape(camille.page, 'image')).toHaveCount(0)
  expect(camille.complaints).toEqual([])
})

test('the whiteboard and a board leave as pictures, in which the boards show', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille } = await openTwoAtTheWhiteboard(browser, server.address)
  const { page } = camille
  const save = async (menu: RegExp, item: RegExp): Promise<Buffer> => {
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: menu }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const stream = await (await coming).createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  }
  const svg = (await save(/^Tableaux$/, /SVG/)).toString()
  expect(svg).toContain('Canevas stratégique')
  expect(svg).toContain('à renforcer ou')
  expect((await save(/^Tableaux$/, /PNG/)).subarray(1, 4).toString()).toBe('PNG')
  await goToBoard(page, 'journey', /Parcours/)
  await page.getByRole('button', { name: /^Ouvrir « Parcours clients »/ }).click()
  expect((await save(/^Diffuser$/, /SVG/)).toString()).toContain('Parcours clients')
  expect((await save(/^Diffuser$/, /PNG/)).subarray(1, 4).toString()).toBe('PNG')
  expect(camille.complaints).toEqual([])
})
