import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectSaved, openTwo, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Two people's browsers and axe audits share two cores.
test.describe.configure({ timeout: 240_000 })

const openRoadmap = async (page: Page): Promise<void> => {
  await page.goto(`${workshopAddress(page)}/board/roadmap`)
  await expect(page.getByRole('table', { name: /^(Liste classée|Ranked list)$/ })).toBeVisible()
}

const show = (page: Page, view: RegExp): Promise<void> => page.getByRole('tab', { name: view }).click()
const rows = (page: Page): Locator => page.getByRole('table', { name: /^(Liste classée|Ranked list)$/ }).locator('tbody tr')
const bar = (page: Page, title: string): Locator => page.getByRole('button', { name: new RegExp(`^${title}\\. `) })

/** Drags something along by so many quarters of the timeline. */
const dragBy = async (page: Page, thing: Locator, quarters: number): Promise<void> => {
  await thing.scrollIntoViewIfNeeded()
  const box = await thing.boundingBox()
  const lane = await thing.locator('xpath=ancestor::*[@data-record-id]').boundingBox()
  if (!box || !lane) throw new Error('the bar is on screen')
  const width = await page.evaluate(() => {
    const track = document.querySelector('[data-record-id] [role=button]')?.parentElement?.parentElement
    return Number.parseFloat(getComputedStyle(track as Element).backgroundSize)
  })
  const [x, y] = [box.x + Math.min(20, box.width / 2), box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + (quarters * width) / 2, y)
  await page.mouse.move(x + quarters * width, y)
  await page.mouse.up()
}

const openTheRoadmapOfTwo = async (browser: Browser, server: TestServer) => {
  const { camille, amir } = await openTwo(browser, server.address, 'airport', 'Aéroport', { locale: 'en-GB' })
  await openRoadmap(camille.page)
  await openRoadmap(amir.page)
  return { camille, amir }
}

test('two people merge, split and re-time workstreams, and each sees what the other decided', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTheRoadmapOfTwo(browser, server)
  const before = await rows(camille.page).count()

  // Merge two lines of the list; undo brings both back.
  await camille.page.getByRole('checkbox', { name: /^Choisir\s: Un contrôle prévisible$/ }).check()
  await camille.page.getByRole('checkbox', { name: /^Choisir\s: Un responsable des correspondances courtes$/ }).check()
  const chosen = camille.page.getByRole('group', { name: 'Chantiers choisis' })
  await chosen.getByLabel('Celui qui reste').selectOption({ label: 'Un contrôle prévisible' })
  await chosen.getByRole('button', { name: 'Fusionner' }).click()
  await expect(rows(amir.page)).toHaveCount(before - 1)
  await expect(amir.page.getByRole('row', { name: /Un contrôle prévisible/ }).getByText('21 pieces of evidence')).toBeVisible()
  await camille.page.getByRole('button', { name: 'Annuler' }).first().click()
  await expect(rows(amir.page)).toHaveCount(before)

  // Split: two pieces of evidence become a workstream of their own.
  await amir.page.getByRole('button', { name: 'Un contrôle prévisible', exact: true }).click()
  const drawer = amir.page.getByRole('dialog')
  const pieces = drawer.getByRole('checkbox')
  await pieces.nth(0).check()
  await pieces.nth(1).check()
  await drawer.getByLabel('Name of the new workstream').fill('Queues that nobody fears')
  await drawer.getByRole('button', { name: /2 pieces of evidence/ }).click()
  await amir.page.keyboard.press('Escape')
  await expect(rows(camille.page)).toHaveCount(before + 1)
  await expect(camille.page.getByRole('row', { name: /Queues that nobody fears/ }).getByText('2 preuves')).toBeVisible()

  // Re-time by dragging, then by keyboard, then back to the computed dates.
  await show(camille.page, /^Calendrier/)
  await show(amir.page, /^Timeline/)
  await expect(bar(amir.page, 'Un contrôle prévisible')).toHaveAccessibleName(/Q1 – Q2 2027/)
  await dragBy(camille.page, bar(camille.page, 'Un contrôle prévisible'), 1)
  await expect(bar(amir.page, 'Un contrôle prévisible')).toHaveAccessibleName(/Q2 – Q3 2027/)
  await bar(amir.page, 'Un contrôle prévisible').press('Shift+ArrowRight')
  await expect(bar(camille.page, 'Un contrôle prévisible')).toHaveAccessibleName(/T2 – T4 2027/)
  await bar(camille.page, 'Un contrôle prévisible').press('Delete')
  await expect(bar(amir.page, 'Un contrôle prévisible')).toHaveAccessibleName(/Q1 – Q2 2027/)
  for (const { page } of [camille, amir]) await expectAccessible(page)
  for (const { complaints } of [camille, amir]) expect(complaints).toEqual([])
})

test('a proposed link is read on the timeline and refused', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTheRoadmapOfTwo(browser, server)
  await show(camille.page, /^Calendrier/)
  await show(amir.page, /^Timeline/)
  const links = (page: Page) =>
    page.getByRole('group', { name: /^(Liens entre chantiers|Links between workstreams)$/ }).getByRole('button')
  const count = await links(amir.page).count()
  await links(camille.page).first().press('Enter')
  await expect(camille.page.getByText(/^Proposé\s: /)).toBeVisible()
  await camille.page.getByRole('button', { name: 'Refuser' }).click()
  await expect(links(amir.page)).toHaveCount(count - 1)
})

test('a scenario changes nothing until it is adopted, and one undo takes the adoption back', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTheRoadmapOfTwo(browser, server)
  const title = 'Suivre les correspondances et les files'
  await show(camille.page, /^Calendrier/)
  await show(amir.page, /^Timeline/)
  await expect(bar(amir.page, title)).toHaveAccessibleName(/Q2 – Q4 2027/)

  await camille.page.getByRole('button', { name: /^Et si…/ }).click()
  const scenario = camille.page.getByRole('region', { name: 'Scénario' })
  await scenario.getByLabel('Nom du scénario').fill('Plus tard')
  await scenario.getByLabel('Nom du scénario').press('Enter')
  await bar(camille.page, title).press('ArrowRight')
  await expect(bar(camille.page, title)).toHaveAccessibleName(/T3 2027 – T1 2028/)

  // The other person sees the scenario, works in it too, and the present plan stands.
  await expect(bar(amir.page, title)).toHaveAccessibleName(/Q2 – Q4 2027/)
  await amir.page.getByLabel('Plan or scenario shown').selectOption({ label: 'Plus tard' })
  await expect(bar(amir.page, title)).toHaveAccessibleName(/Q3 2027 – Q1 2028/)
  await bar(amir.page, title).press('Shift+ArrowLeft')
  await expect(bar(camille.page, title)).toHaveAccessibleName(/T3 – T4 2027/)
  await show(amir.page, /^Comparison/)
  await expect(amir.page.getByRole('row', { name: new RegExp(title) })).toContainText('Q2 – Q4 2027 → Q3 – Q4 2027')
  await expectAccessible(amir.page)

  await scenario.getByRole('button', { name: 'Adopter' }).click()
  await expect(camille.page.getByRole('region', { name: 'Scénario' })).toHaveCount(0)
  await expect(bar(camille.page, title)).toHaveAccessibleName(/T3 – T4 2027/)
  await show(amir.page, /^Timeline/)
  await expect(bar(amir.page, title)).toHaveAccessibleName(/Q3 – Q4 2027/)
  await camille.page.getByRole('button', { name: 'Annuler' }).first().click()
  await expect(bar(camille.page, title)).toHaveAccessibleName(/T2 – T4 2027/)
  await expect(camille.page.getByLabel('Plan ou scénario montré')).toBeVisible()
  await expectSaved(camille.page)
  for (const { complaints } of [camille, amir]) expect(complaints).toEqual([])
})
