import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createWorkshop, expectSaved, openBrowser, openTwo, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import { goToBoard, openWhiteboard } from '../support/whiteboard.ts'

const openCanvas = async (page: Page): Promise<void> => {
  await page.goto(`${workshopAddress(page)}/board/strategicCanvas`)
  await expect(page.getByRole('group', { name: /^(Canevas stratégique|Strategic canvas)$/ })).toBeVisible()
}

const showTable = (page: Page) => page.getByText(/^(Tableau|Table)$/).click()

/** Drags a point to a level by the mouse, by the chart's own scale. */
const dragTo = async (page: Page, name: string, level: number): Promise<void> => {
  const point = page.getByRole('slider', { name, exact: true })
  await point.scrollIntoViewIfNeeded()
  const marker = (await point.locator('path').boundingBox())!
  const chart = (await page.locator('svg[role="group"]', { has: point }).boundingBox())!
  const y = chart.y + ((330 - level * 30.6) / 470) * chart.height
  const x = marker.x + marker.width / 2
  await page.mouse.move(x, marker.y + marker.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, (marker.y + y) / 2, { steps: 4 })
  await page.mouse.move(x, y, { steps: 4 })
  await page.mouse.up()
}

const addFactor = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /^(Ajouter un (premier )?critère|Add a (first )?factor)$/ }).click()
  const field = page.getByRole('dialog').getByLabel(/^(Nom du critère|Name of the factor)$/)
  await field.fill(name)
  await field.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const level = (page: Page, name: string) => page.getByRole('slider', { name, exact: true })

test('two people score one factor at once by mouse, keyboard and table, and both levels survive', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'empty', 'Atelier', { locale: 'en-GB' })
  await camille.page.goto(`${workshopAddress(camille.page)}/board/strategicCanvas`)
  await addFactor(camille.page, 'Attente')
  await openCanvas(amir.page)

  const today = 'Nous aujourd’hui sur Attente'
  await level(camille.page, today).click()
  await expect(level(camille.page, today)).toHaveAttribute('aria-valuetext', 'ne sait pas')

  await dragTo(camille.page, today, 4)
  await expect(level(camille.page, today)).toHaveAttribute('aria-valuetext', '4 sur 10')
  await expect(level(amir.page, 'Nous aujourd’hui on Attente')).toHaveAttribute('aria-valuetext', '4 out of 10')
  await level(camille.page, today).click()
  await expect(level(camille.page, today)).toHaveAttribute('aria-valuetext', '4 sur 10')

  await Promise.all([
    dragTo(camille.page, today, 6),
    (async () => {
      const target = level(amir.page, 'Nous demain on Attente')
      await target.focus()
      await target.press('Home')
      await target.press('ArrowUp')
    })(),
  ])
  for (const { page } of [camille, amir]) {
    await expectSaved(page)
    await showTable(page)
    await expect(page.getByLabel(/^Nous aujourd’hui (sur|on) Attente$/)).toHaveValue('6')
  }
  const target = amir.page.getByLabel('Nous demain on Attente', { exact: true })
  await target.fill('12')
  await target.press('Enter')
  await expect(amir.page.getByRole('alert').filter({ hasText: '0 to 10' })).toBeVisible()
  await target.fill('6')
  await target.press('Enter')
  const row = camille.page.getByRole('row', { name: /Attente/ })
  await expect(row).toContainText('Maintenir')
  await target.fill('8,5')
  await target.press('Enter')
  await expect(row).toContainText('Renforcer')
  await expect(camille.page.getByRole('region', { name: 'Renforcer' })).toContainText('Attente')
  await expectAccessible(camille.page)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('factors change places by drag and by arrows, and a move decided against the curves keeps its reason', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const { page, complaints } = await openBrowser(browser)
  await createWorkshop(page, server.address, 'empty', 'Atelier')
  await page.goto(`${workshopAddress(page)}/board/strategicCanvas`)
  for (const name of ['Attente', 'Prix', 'Calme']) await addFactor(page, name)
  const labels = page.locator('foreignObject button')
  await expect(labels).toContainText(['Attente', 'Prix', 'Calme'])
  await labels.filter({ hasText: 'Calme' }).press('ArrowLeft')
  await expect(labels).toContainText(['Attente', 'Calme', 'Prix'])
  const from = (await labels.filter({ hasText: 'Attente' }).boundingBox())!
  const to = (await labels.filter({ hasText: 'Prix' }).boundingBox())!
  await page.mouse.move(from.x + from.width / 2, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + 12, { steps: 6 })
  await page.mouse.up()
  await expect(labels).toContainText(['Calme', 'Prix', 'Attente'])

  await labels.filter({ hasText: 'Prix' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Mouvement retenu' }).click()
  await page.getByRole('option', { name: 'Réduire' }).click()
  await dialog.getByLabel('Pourquoi s’écarter des courbes').fill('Le prix n’est plus le sujet')
  await dialog.getByLabel('Ce que le client entend par là').fill('Ligne une\nLigne deux')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Fermer' }).click()
  await expect(page.getByRole('region', { name: 'Réduire' })).toContainText('Le prix n’est plus le sujet')

  const kind = page.getByRole('combobox', { name: /Nous demain/ })
  await kind.selectOption('alternative')
  await expect(kind).toHaveValue('alternative')
  await page.getByRole('button', { name: 'Supprimer Nous demain' }).click()
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect(page.getByRole('combobox', { name: /Nous demain/ })).toHaveValue('alternative')
  await page.getByRole('button', { name: 'Questions qui dérangent' }).click()
  await expect(page.getByText('Que cessons-nous de faire')).toBeVisible()
  await expectSaved(page)
  await expectAccessible(page)
  expect(complaints).toEqual([])
})

test('on the whiteboard a dragged point lands where the pointer lets it go', async ({ browser }) => {
  await using server = await TestServer.start()
  const { page } = await openBrowser(browser)
  await createWorkshop(page, server.address, 'airport', 'Aéroport')
  const board = page.locator('[data-board-body="strategicCanvas"]')
  await openWhiteboard(page)
  await goToBoard(page, 'strategicCanvas', /Canevas/)
  await expect(board.locator('svg[role="group"]')).toBeVisible()
  // The camera may still be framing the boards when the first double-click comes.
  await expect(async () => {
    const box = (await board.boundingBox())!
    await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height * 0.9)
    await expect(board).not.toHaveAttribute('inert', { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  const name = 'Nous aujourd’hui sur Passer la sûreté sans stress'
  await expect(level(page, name)).toHaveAttribute('aria-valuetext', '5 sur 10')
  await dragTo(page, name, 2)
  await expect(level(page, name)).toHaveAttribute('aria-valuetext', '2 sur 10')
  await expectSaved(page)
})
