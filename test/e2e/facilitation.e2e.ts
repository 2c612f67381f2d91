import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { expect } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createWorkshop, expectSaved, join, openBrowser, openTwo, workshopAddress } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

test('a locked board is read-only for participants, live, and the server holds it against a client that ignores the screens', async ({
  browser,
}) => {
  test.slow()
  await using server = await TestServer.start()
  const { camille, amir, links } = await openTwo(browser, server.address, 'airport', 'Verrou', { locale: 'en-GB' })
  for (const { page } of [camille, amir]) await page.goto(`${workshopAddress(page)}/board/strategicCanvas`)
  const add = amir.page.getByRole('button', { name: 'Add a factor' })
  await expect(add).toBeVisible()
  const raw = await connectRaw(links.participant)

  await camille.page.getByRole('button', { name: 'Verrouiller le tableau' }).click()
  await expect(amir.page.getByText('The facilitator locked this board')).toBeVisible()
  await expect(add).toBeHidden()
  await expectAccessible(amir.page)

  const names = () => readWorkshop(raw.doc).workshop.factors.map(({ name }) => name)
  const before = names()
  for (const { id } of readWorkshop(raw.doc).workshop.factors) updateRecord(raw.doc, 'factors', id, { name: 'Piraté' })
  addRecord(raw.doc, 'factors', { name: 'Ajouté' })
  await expect.poll(names).toEqual(before)
  await expect(camille.page.getByText('Piraté')).toHaveCount(0)
  await expectSaved(camille.page)

  await camille.page.getByRole('button', { name: 'Ajouter un critère' }).click()
  await camille.page.keyboard.press('Escape')
  await expect.poll(() => names().length).toBe(before.length + 1)

  await camille.page.getByRole('button', { name: 'Déverrouiller le tableau' }).click()
  await expect(add).toBeVisible()
  raw.destroy()
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a board is locked on the whiteboard too, and shown as locked there', async ({ browser }) => {
  test.slow()
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'airport', 'Verrou au tableau')
  await camille.page.getByRole('button', { name: 'Animer' }).click()
  await camille.page.getByRole('switch', { name: 'Canevas stratégique' }).click({ force: true })
  await camille.page.keyboard.press('Escape')
  const board = (page: typeof amir.page) => page.getByRole('region', { name: 'Canevas stratégique' })
  await expect(board(amir.page).getByRole('img', { name: 'Verrouillé' })).toBeVisible()
  await expect(board(amir.page).getByRole('button', { name: 'Ajouter un critère', includeHidden: true })).toHaveCount(0)
  await expect(camille.page.getByRole('button', { name: 'Déverrouiller « Canevas stratégique »' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('a facilitator brings everyone to a board and gives them time, latecomers too', async ({ browser }) => {
  test.slow()
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Animation')
  const amir = await openBrowser(browser, { viewport: { width: 390, height: 844 } })
  await amir.page.goto(links.participant)
  await join(amir.page, 'Amir', 'Opérations')
  const lea = await openBrowser(browser, { locale: 'en-GB' })
  await lea.page.goto(links.observer)
  await join(lea.page, 'Léa', 'Marketing')

  await camille.page.goto(`${workshopAddress(camille.page)}/board/journey`)
  await camille.page.getByRole('button', { name: 'Animer' }).click()
  await expectAccessible(camille.page)
  await camille.page.getByRole('button', { name: 'Amener tout le monde ici' }).click()
  for (const { page } of [amir, lea]) await page.waitForURL(/\/board\/journey$/)
  await expect(lea.page.getByText('Camille Facilitatrice brings everyone here: Customer journeys.')).toBeVisible()

  await camille.page.getByRole('button', { name: 'Animer' }).click()
  await camille.page.getByRole('button', { name: 'Lancer 5 min' }).click()
  await expect(amir.page.locator('[data-timer="running"]')).toBeVisible()
  await camille.page.getByTitle('Commandes du minuteur').click()
  await camille.page.getByRole('button', { name: 'Mettre en pause' }).click()
  for (const { page } of [amir, lea]) await expect(page.locator('[data-timer="paused"]')).toBeVisible()
  await camille.page.getByRole('button', { name: 'Arrêter le minuteur' }).click()
  await expect(amir.page.locator('[data-timer]')).toHaveCount(0)

  const late = await openBrowser(browser)
  await late.page.goto(links.participant)
  await late.page.getByLabel(/^Votre nom/).fill('Nora')
  await late.page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
  await late.page.waitForURL(/\/board\/journey$/)
  expect([...camille.complaints, ...amir.complaints, ...lea.complaints]).toEqual([])
})
