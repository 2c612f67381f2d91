import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createWorkshop, expectSaved, join, openBrowser, openTwo } from '../support/people.ts'
import { openScreen } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Three people's browsers and many axe audits share two cores.
test.describe.configure({ timeout: 240_000 })

const extract = new URL('../../packages/sample/data/sfo-2017-extract.csv', import.meta.url).pathname

const columnCount = readFileSync(extract, 'utf8').split('\n', 1)[0]?.split(',').length ?? 0

const ratings = ['Q7FOOD', 'Q7SIGN', 'Q9BOARDING', 'Q9RESTROOM', 'Q10SAFE', 'Q14FIND', 'Q14PASSTHRU']

/** Keeps only the studied ratings (1 to 5) and the recommendation; every other column is ignored. */
const mapColumns = async (page: Page): Promise<void> => {
  const roles = page.getByRole('combobox', { name: /^Rôle de / })
  // The rows of a wide file come a few at a time.
  await expect(roles).toHaveCount(columnCount)
  for (const role of await roles.all()) {
    const column = ((await role.getAttribute('aria-label')) ?? '').replace(/^Rôle de /, '')
    const chosen = column === 'NETPRO' ? 'recommend' : ratings.includes(column) ? 'rating' : 'ignore'
    if ((await role.inputValue()) !== chosen) await role.selectOption(chosen)
    if (chosen !== 'rating') continue
    await expect(page.getByLabel(`Plus petite valeur valide de ${column}`, { exact: true })).toHaveValue('1')
    await expect(page.getByLabel(`Plus grande valeur valide de ${column}`, { exact: true })).toHaveValue('5')
  }
}

test('a survey is imported, mapped and read: NPS, margin, and what goes with it', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const { page } = camille
  const links = await createWorkshop(page, server.address, 'empty', 'Aéroport de San Francisco')
  await openScreen(page, 'voice')
  await page.locator('input[type="file"]').setInputFiles(extract)
  await expect(page.getByText('sfo-2017-extract.csv (')).toBeVisible()
  await mapColumns(page)
  await expect(page.getByText(/Lignes retenues.: 1\s996 sur 2\s000\. Refusées.: 4\./)).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Nom de l’enquête').fill('SFO 2017')
  await page.getByRole('button', { name: 'Ajouter à l’atelier' }).click()

  const observer = await openBrowser(browser, { locale: 'en-GB' })
  await observer.page.goto(links.observer)
  await join(observer.page, 'Noor', 'Board')
  await openScreen(observer.page, 'voice')
  const results = page.getByRole('region', { name: 'SFO 2017' })
  await expect(results.getByText('+42,5')).toBeVisible()
  await expect(results.getByText('± 3,1 points (95 %)')).toBeVisible()
  await expect(results.getByText(/^n = 1\s951$/).first()).toBeVisible()
  await expect(results.getByText(/R² = 0,36 ; n = 1\s381 réponses complètes\. Laissées de côté, .* : 615\./)).toBeVisible()
  await expect(results.getByText('Une association, pas une cause.')).toBeVisible()
  await expect(results.getByText(/Réponses retenues.: 1\s996 sur 2\s000/)).toBeVisible()
  const read = observer.page.getByRole('region', { name: 'SFO 2017' })
  await expect(read.getByText('+42.5')).toBeVisible()
  await expect(observer.page.locator('input[type="file"]')).toHaveCount(0)
  for (const person of [camille, observer]) {
    await expectAccessible(person.page)
    expect(person.complaints).toEqual([])
  }
})

const firstWorkstream = (page: Page) => page.getByRole('table').locator('[data-record-id] button').first()

const openFirst = async (page: Page) => {
  await firstWorkstream(page).click()
  const drawer = page.getByRole('dialog')
  await expect(drawer.getByRole('tab', { name: /^(Décider|Decide)$/ })).toBeVisible()
  return drawer
}

test('the open roadmap follows the boards, leads back to its evidence, and keeps what people decide', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir, links } = await openTwo(browser, server.address, 'airport', 'Aéroport', { locale: 'en-GB' })
  await openScreen(amir.page, 'board/journey')
  await openScreen(camille.page, 'board/roadmap')
  const table = camille.page.getByRole('table', { name: 'Liste classée' })
  await expect(firstWorkstream(camille.page)).toBeVisible()

  const figures = () => table.locator('tbody').textContent()
  const before = await figures()
  const severity = amir.page.locator('[data-kind="pain"] select[aria-label*="everity"]').first()
  const old = await severity.inputValue()
  await severity.selectOption(old === '5' ? '1' : '5')
  await expect.poll(figures).not.toBe(before)

  const drawer = await openFirst(camille.page)
  const evidence = drawer.getByRole('listitem').filter({ hasText: '%' })
  expect(await evidence.count()).toBeGreaterThan(0)
  await expectAccessible(camille.page)
  const jump = drawer.getByRole('link', { name: /^Aller à la case/ }).first()
  const id = new URL((await jump.getAttribute('href')) ?? '', server.address).searchParams.get('focus')
  await jump.click()
  await camille.page.waitForURL(/\/board\//)
  await expect(camille.page.locator(`[data-record-id="${id}"]`).first()).toBeInViewport()

  await openScreen(camille.page, 'board/roadmap')
  const decided = await openFirst(camille.page)
  await decided.getByRole('tab', { name: 'Décider' }).click()
  await decided.getByRole('button', { name: 'Retenir' }).click()
  await decided.getByLabel('Nom du chantier').fill('Tenir la promesse des files')
  await decided.getByLabel('Nom du chantier').press('Enter')
  await expectAccessible(camille.page)
  await expectSaved(camille.page)
  await camille.page.reload()
  await openScreen(amir.page, 'board/roadmap')
  const noor = await openBrowser(browser, { locale: 'en-GB' })
  await noor.page.goto(links.observer)
  await join(noor.page, 'Noor', 'Board')
  await openScreen(noor.page, 'board/roadmap')
  for (const { page } of [camille, amir, noor]) {
    const row = page.getByRole('row', { name: /Tenir la promesse des files/ })
    await expect(row).toHaveCount(1)
    await expect(row.getByText(/^(Retenu|Accepted)$/)).toBeVisible()
  }
  const seen = await openFirst(noor.page)
  await seen.getByRole('tab', { name: 'Decide' }).click()
  for (const control of await seen.locator('[role=tabpanel] :is(button, input, select)').all())
    await expect(control).toBeDisabled()
  await expectAccessible(noor.page)
  for (const person of [camille, amir, noor]) expect(person.complaints).toEqual([])
})
