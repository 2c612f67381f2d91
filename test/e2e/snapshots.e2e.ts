import { expect } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import { expectPicture, openWhiteboard, putPicture } from '../support/whiteboard.ts'

test('a facilitator keeps a session, everyone compares with it, and the workshop returns to it for all', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'airport', 'Aéroport')
  const amir = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await amir.page.goto(links.participant)
  await join(amir.page, 'Amir', 'Operations')

  await amir.page.goto(`${workshopAddress(amir.page)}/snapshots`)
  await expect(amir.page.getByText('The facilitator has not kept a snapshot yet.')).toBeVisible()
  await camille.page.goto(`${workshopAddress(camille.page)}/snapshots`)
  await camille.page.getByLabel('Nom de l’instantané').fill('Fin de matinée')
  await camille.page.getByRole('button', { name: 'Garder un instantané' }).click()
  await expect(amir.page.getByText('Fin de matinée', { exact: true })).toBeVisible()
  await expect(amir.page.getByText('Nothing changed between these two states.')).toBeVisible()
  await expect(amir.page.getByRole('button', { name: 'Keep a snapshot' })).toHaveCount(0)

  await camille.page.goto(`${workshopAddress(camille.page)}/board/journey`)
  const pain = camille.page.locator('[data-drop-target$=":pain"] form input').first()
  await pain.fill('Deux files, un seul panneau')
  await pain.press('Enter')
  await expectSaved(camille.page)
  await expect(amir.page.getByText('Deux files, un seul panneau')).toBeVisible()
  await expect(amir.page.getByText('Observation: added')).toBeVisible()
  await expectAccessible(amir.page)

  await camille.page.goto(`${workshopAddress(camille.page)}/snapshots`)
  await camille.page.getByRole('button', { name: 'Actions sur « Fin de matinée »' }).click()
  await camille.page.getByRole('menuitem', { name: 'Revenir à cet état…' }).click()
  await camille.page.getByRole('dialog').getByRole('button', { name: 'Revenir à cet état' }).click()
  await expect(camille.page.getByRole('textbox', { name: /Avant le retour à « Fin de matinée »/ })).toBeVisible()
  await expect(amir.page.getByText('Deux files, un seul panneau')).toHaveCount(0)
  await expectAccessible(camille.page)
  await expectNoSidewaysScroll(amir.page)
  expect([camille.complaints, amir.complaints]).toEqual([[], []])
})

test('a facilitator starts a new workshop from a snapshot, with its content and images, and links of its own', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const { page } = camille
  const links = await createWorkshop(page, server.address, 'airport', 'Aéroport')
  const former = workshopAddress(page)
  await openWhiteboard(page)
  await putPicture(page, 'quai.png')
  await expectPicture(page)
  await expectSaved(page)
  await page.goto(`${former}/snapshots`)
  await page.getByLabel('Nom de l’instantané').fill('Fin 2026')
  await page.getByRole('button', { name: 'Garder un instantané' }).click()

  await page.getByRole('button', { name: 'Actions sur « Fin 2026 »' }).click()
  await page.getByRole('menuitem', { name: 'Démarrer un nouvel atelier…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('Nom du nouvel atelier')).toHaveValue('Aéroport (suite)')
  await expectAccessible(page)
  await page.route('**/snapshots/*/workshops', (route) =>
    route.fulfill({ status: 503, json: { error: { code: 'takesTooLong' } } }),
  )
  await dialog.getByRole('button', { name: 'Démarrer l’atelier' }).click()
  await expect(dialog.getByRole('alert')).toContainText('a pris trop de temps au serveur')
  await page.unroute('**/snapshots/*/workshops')
  await dialog.getByLabel('Nom du nouvel atelier').fill('Aéroport 2027')
  await dialog.getByRole('button', { name: 'Démarrer l’atelier' }).click()

  await expect(page.getByRole('heading', { name: 'Aéroport 2027' })).toBeVisible()
  await join(page, 'Camille Facilitatrice', 'Expérience client')
  expect(workshopAddress(page)).not.toBe(former)
  await openWhiteboard(page)
  await expectPicture(page)
  await page.getByRole('button', { name: 'Inviter' }).click()
  await expect(page.getByRole('textbox', { name: /^Participant/ })).not.toHaveValue(links.participant)
  await page.goto(`${workshopAddress(page)}/snapshots`)
  await expect(page.getByText('Aucun instantané pour l’instant.', { exact: false })).toBeVisible()
  // The refusal that was made up is told by the browser itself.
  expect(camille.complaints.filter((complaint) => !complaint.includes('503'))).toEqual([])
})
