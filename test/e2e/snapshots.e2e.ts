import { expect } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

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
