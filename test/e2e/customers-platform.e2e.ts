import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, openTwo } from '../support/people.ts'
import { openBoard } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Two people's browsers and many axe audits share two cores.
test.describe.configure({ timeout: 240_000 })

/** Drags what stands at the middle of one element by an offset, with the mouse. */
const dragBy = async (page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  await page.mouse.up()
}

test('two people place one profile at once, and what a customer says becomes evidence at a moment', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'airport', 'Aéroport', { locale: 'en-GB' })
  await openBoard(camille.page, 'customers')
  await openBoard(amir.page, 'customers')

  const mine = camille.page.getByRole('slider', { name: 'Potentiel et effort : La famille en correspondance' })
  const theirs = amir.page.getByRole('slider', { name: 'Potential and effort: La famille en correspondance' })
  await expect(mine).toHaveAttribute('aria-valuetext', 'potentiel 9, effort 5')
  const dot = (await mine.locator('circle').last().boundingBox())!
  const picture = (await camille.page.locator('svg[role="group"]').first().boundingBox())!
  // Two points of effort to the left, by the picture's own scale.
  await dragBy(
    camille.page,
    { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 },
    { x: -((2 * 68.8) / 760) * picture.width, y: 0 },
  )
  await expect(mine).toHaveAttribute('aria-valuetext', 'potentiel 9, effort 3')
  await expect(theirs).toHaveAttribute('aria-valuetext', 'potential 9, effort 3')
  await theirs.focus()
  await theirs.press('ArrowDown')
  await expect(mine).toHaveAttribute('aria-valuetext', 'potentiel 8,5, effort 3')
  await expect(camille.page.getByRole('region', { name: 'Cibles prioritaires' }).getByRole('listitem').first()).toContainText(
    'La famille en correspondance',
  )
  await expectAccessible(camille.page)

  await camille.page.getByText('Opportunités', { exact: true }).click()
  await expect(camille.page.getByRole('list', { name: 'Selon l’équipe' }).getByRole('listitem').first()).toContainText('16')
  await expectAccessible(camille.page)

  await amir.page.getByText('Verbatims', { exact: true }).click()
  await amir.page.getByLabel('What a customer said').fill('Nobody told us about the second plane')
  await amir.page.getByRole('button', { name: 'Add the verbatim' }).click()
  await amir.page.getByRole('combobox', { name: /^Moment of: Nobody told us/ }).click()
  await amir.page.getByRole('option', { name: 'Passer la sûreté' }).first().click()
  await expectSaved(amir.page)
  await expectAccessible(amir.page)
  await amir.page
    .getByRole('listitem')
    .filter({ has: amir.page.getByRole('combobox', { name: /^Moment of: Nobody told us/ }) })
    .getByRole('link', { name: /^See the moment/ })
    .click()
  await amir.page.waitForURL(/board\/journey/)
  await expect(amir.page.locator('[data-kind="verbatim"] textarea', { hasText: 'Nobody told us about' })).toBeInViewport()
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('two people find where a promise is lost, and NPS is refused as a lever', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Atelier')
  const amir = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await amir.page.goto(links.participant)
  await join(amir.page, 'Amir', 'Operations')
  await openBoard(camille.page, 'experiencePlatform')
  await camille.page.getByRole('button', { name: 'Ajouter une première dimension' }).click()
  await camille.page.getByLabel('Nom de la dimension').fill('Franc')
  await camille.page.getByRole('button', { name: 'Ajouter un attribut' }).click()
  const drawer = camille.page.getByRole('dialog')
  await drawer.getByLabel('Nom de l’attribut').fill('La vraie cause')
  for (const [level, value] of [
    ['Voulu', '9'],
    ['Conçu', '7,5'],
    ['Délivré', '3'],
  ] as const) {
    await drawer.getByLabel(level, { exact: true }).fill(value)
    await drawer.getByLabel(level, { exact: true }).press('Enter')
  }
  await drawer.getByRole('textbox', { name: 'Ajouter un comportement' }).fill('La cause est annoncée en cinq minutes')
  await drawer.getByRole('textbox', { name: 'Ajouter un comportement' }).press('Enter')
  await drawer.getByRole('button', { name: 'Indicateur de ce qui est délivré' }).click()
  await drawer.getByRole('textbox', { name: 'Indicateur', exact: true }).fill('NPS')
  await drawer.getByRole('textbox', { name: 'Indicateur', exact: true }).press('Enter')
  await expect(drawer.getByText('Le NPS est un résultat, jamais un levier')).toBeVisible()
  await expectAccessible(camille.page)
  await drawer.getByRole('button', { name: 'En faire un résultat' }).click()
  await camille.page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(camille.page.getByRole('region', { name: 'Résultats' }).getByRole('listitem')).toHaveCount(1)

  await openBoard(amir.page, 'experiencePlatform')
  const card = amir.page.getByRole('article', { name: 'La vraie cause' })
  await expect(card).toContainText('Nothing measures what is delivered. Nothing measures what is perceived.')
  const perceived = card.getByRole('slider', { name: /^Perceived/ })
  await perceived.focus()
  await perceived.press('ArrowUp')
  await perceived.press('Home')
  await expect(card).toContainText('Total gap−9')
  await expect(camille.page.getByRole('article', { name: 'La vraie cause' })).toContainText('Écart total−9')
  await expectNoSidewaysScroll(amir.page)
  await expectAccessible(amir.page)
  await expectSaved(camille.page)

  await openBoard(amir.page, 'customers')
  await expectNoSidewaysScroll(amir.page)
  await amir.page.getByRole('button', { name: 'Add a first profile' }).click()
  await expect(amir.page.getByLabel('Name of the profile')).toHaveValue('New profile')
  await expectNoSidewaysScroll(amir.page)
  await expectAccessible(amir.page)
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('moments and phases are dragged to another place, and journeys show what weighs on the result', async ({ browser }) => {
  await using server = await TestServer.start()
  const { page, complaints } = await openBrowser(browser)
  await createWorkshop(page, server.address, 'airport', 'Aéroport')
  await openBoard(page, 'journey')
  const names = page.locator('th[data-drop-target^="moment:"] textarea')
  await expect(names.first()).toHaveValue('Décider de l’heure de départ')
  const grip = (index: number) => page.locator('[data-drag-grip^="moment:"]').nth(index)
  const heads = page.locator('th[data-drop-target^="moment:"]')
  const [from, to] = [(await grip(0).boundingBox())!, (await heads.nth(1).boundingBox())!]
  await dragBy(page, { x: from.x + from.width / 2, y: from.y + from.height / 2 }, { x: to.x + to.width * 0.8 - from.x, y: 10 })
  await expect(names.nth(0)).toHaveValue('S’enregistrer')
  await expect(names.nth(1)).toHaveValue('Décider de l’heure de départ')
  await page.keyboard.press('Control+z')
  await expect(names.nth(0)).toHaveValue('Décider de l’heure de départ')

  const phases = page.locator('th[data-drop-target^="phase:"] input')
  await expect(phases.first()).toHaveValue('Préparer')
  const phaseGrip = (await page.locator('[data-drag-grip^="phase:"]').nth(1).boundingBox())!
  const first = (await page.locator('th[data-drop-target^="phase:"]').first().boundingBox())!
  await dragBy(
    page,
    { x: phaseGrip.x + phaseGrip.width / 2, y: phaseGrip.y + phaseGrip.height / 2 },
    { x: first.x + 20 - phaseGrip.x, y: 4 },
  )
  await expect(phases.first()).toHaveValue('Rejoindre l’aéroport')
  await expect(page.getByText(/^⇄ Passage de relais/).first()).toBeVisible()

  await page.getByText('Résultats', { exact: true }).click()
  const weights = page.getByRole('region', { name: 'Ce qui pèse sur le résultat' })
  await expect(weights).toContainText('65')
  await expect(page.getByRole('region', { name: 'NPS, CES et CSAT par moment' })).toContainText('57,2')
  const slope = 'Prendre un café : rang 6 selon l’équipe, rang 2 selon l’enquête, sous-estimé'
  await expect(page.getByRole('listitem').filter({ hasText: slope })).toHaveCount(1)
  await expectAccessible(page)
  await page.setViewportSize({ width: 390, height: 844 })
  await expectNoSidewaysScroll(page)
  await expectSaved(page)
  expect(complaints).toEqual([])
})
