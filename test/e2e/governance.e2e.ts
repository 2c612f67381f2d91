import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser } from '../support/people.ts'
import { openBoard } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Two people's browsers and several audits share two cores.
test.describe.configure({ timeout: 270_000 })

const twoPeople = async (browser: Parameters<typeof openBrowser>[0], server: TestServer) => {
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'airport', 'Aéroport')
  const amir = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  await amir.page.goto(links.participant)
  await join(amir.page, 'Amir', 'Operations')
  return { camille, amir }
}

test('a flow drawn from tool to tool by one is qualified by the other on a phone, and both see what is to settle', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const { camille, amir } = await twoPeople(browser, server)
  await openBoard(camille.page, 'toolsAndData')
  await openBoard(amir.page, 'toolsAndData')

  const handle = camille.page.getByRole('button', { name: 'Créer un flux depuis Écrans d’information des vols' })
  const target = camille.page.locator('[data-tool-id="tool-app"]')
  await handle.scrollIntoViewIfNeeded()
  const from = (await handle.boundingBox())!
  const to = (await target.boundingBox())!
  await camille.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await camille.page.mouse.down()
  await camille.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await expect(target).toHaveAttribute('data-target', 'true')
  await camille.page.mouse.up()
  const form = camille.page.getByRole('dialog')
  await expect(form.getByLabel('Vers')).toHaveValue('tool-app')
  await form.getByLabel('Ressaisi à la main').check()
  await form.getByLabel('Ce qui circule').fill('Portes affichées')
  await expectAccessible(camille.page)
  await form.getByRole('button', { name: 'Créer le flux' }).click()
  const edge = camille.page.getByRole('button', {
    name: 'Ressaisi à la main, de Écrans d’information des vols vers Application mobile : Portes affichées',
  })
  await expect(edge).toBeVisible()

  const kind = amir.page.getByLabel('Kind, Flow from Écrans d’information des vols to Application mobile')
  await expect(kind).toHaveValue('rekeyed')
  await kind.selectOption('automatic')
  await expect(camille.page.getByRole('button', { name: /^Automatique, de Écrans/ })).toBeVisible()

  await amir.page.getByLabel('Owner (accountable), Temps d’attente').selectOption('function-security')
  await expect(camille.page.getByRole('row', { name: /Temps d’attente/ })).not.toContainText('Sans propriétaire')
  for (const { page } of [camille, amir]) {
    await expectSaved(page)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a reading noted by one moves the other’s scorecard; the grid writes the roadmap’s own decision', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await twoPeople(browser, server)
  await openBoard(camille.page, 'governance')
  await openBoard(amir.page, 'governance')

  const intent = (page: Page) => page.getByRole('row', { name: /Un temps garanti du parking à la porte/ })
  await expect(intent(amir.page)).toContainText('Results: Not known yet')
  await camille.page.getByRole('button', { name: 'Modifier l’indicateur Engagements du parking à la porte tenus' }).click()
  const form = camille.page.getByRole('dialog')
  await form.getByLabel('Jour').fill('2027-01-31')
  await form.getByLabel('Valeur').fill('45')
  await expectAccessible(camille.page)
  await form.getByRole('button', { name: 'Noter le relevé' }).click()
  await expect(form.getByText('31 janv. 2027')).toBeVisible()
  await form.getByRole('button', { name: 'Fermer' }).click()
  await expect(intent(amir.page)).toContainText('Results: 50%')

  const cell = 'Commerces et restauration, “Un contrôle prévisible”'
  await amir.page.getByLabel(cell).selectOption('informed')
  await expect(camille.page.getByLabel('Commerces et restauration, « Un contrôle prévisible »')).toHaveValue('informed')

  await amir.page.getByLabel('New decision').fill('Crews decide on the spot')
  await amir.page.getByRole('button', { name: 'Note it' }).click()
  await expect(camille.page.getByText('Crews decide on the spot')).toBeVisible()
  await camille.page.getByLabel('Prochaine revue').fill('2020-01-01')
  await expect(amir.page.getByText(/^Passed [\d,]+ days ago$/).first()).toBeVisible()
  for (const { page } of [camille, amir]) {
    await expectSaved(page)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})
