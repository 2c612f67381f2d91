import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, openTwo, workshopAddress } from '../support/people.ts'
import { openBoard } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

const addPain = async (page: Page, text: string): Promise<void> => {
  const field = page.locator('[data-drop-target$=":pain"] form input').first()
  await field.fill(text)
  await field.press('Enter')
}

const painOf = (page: Page, text: string) => page.locator('[data-kind="pain"] textarea', { hasText: text })

test('two people co-build a journey, the roadmap cites it, and neither a kill nor an outage loses a word', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const { camille, amir, links } = await openTwo(browser, server.address, 'airport', 'Aéroport', { locale: 'en-GB' })

  await openBoard(camille.page, 'journey')
  await openBoard(amir.page, 'journey')
  await addPain(camille.page, 'Personne ne sait quelle file avance')
  await addPain(amir.page, 'The app forgets my gate')
  for (const { page } of [camille, amir]) {
    await expect(painOf(page, 'Personne ne sait quelle file avance')).toHaveCount(1)
    await expect(painOf(page, 'The app forgets my gate')).toHaveCount(1)
    await expectSaved(page)
  }

  await server.killNow()
  await addPain(camille.page, 'Écrit pendant la panne')
  await expect(camille.page.locator('[data-saved-state]')).toHaveAttribute('data-saved-state', 'offlineUnsent')
  await server.run()
  await expectSaved(camille.page)
  await expect(painOf(amir.page, 'Écrit pendant la panne')).toHaveCount(1)
  for (const { page } of [camille, amir])
    await expect(page.locator('[data-people-count]')).toHaveAttribute('data-people-count', '2')

  await amir.context.setOffline(true)
  await addPain(amir.page, 'Written on the train')
  await addPain(camille.page, 'Écrit pendant qu’Amir est hors ligne')
  await expectSaved(camille.page)
  await amir.context.setOffline(false)
  await expectSaved(amir.page)
  await expect(painOf(camille.page, 'Written on the train')).toHaveCount(1)
  await expect(painOf(amir.page, 'Écrit pendant qu’Amir est hors ligne')).toHaveCount(1)

  const newcomer = await openBrowser(browser, { locale: 'en-GB' })
  await newcomer.page.goto(links.observer)
  await join(newcomer.page, 'Noor', 'Board')
  await openBoard(newcomer.page, 'journey')
  for (const text of ['Personne ne sait quelle file avance', 'Écrit pendant la panne', 'Written on the train']) {
    await expect(newcomer.page.getByText(text)).toHaveCount(1)
  }
  await expect(newcomer.page.locator('form input')).toHaveCount(0)
  expect(newcomer.complaints).toEqual([])
})

const screens = ['board/diagnostic', 'board/strategicCanvas', 'voice', 'board/journey', 'board/competencyMap', 'board/roadmap']

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen of the airport is accessible and its console empty, ${colorScheme}`, async ({ browser }) => {
    await using server = await TestServer.start()
    const camille = await openBrowser(browser, { colorScheme })
    await createWorkshop(camille.page, server.address, 'airport', 'Aéroport')
    for (const screen of [...screens, 'whiteboard']) {
      await camille.page.goto(`${workshopAddress(camille.page)}/${screen}`)
      await expect(camille.page.locator('[data-saved-state="saved"]')).toBeVisible()
      if (screen === 'whiteboard') await expect(camille.page.locator('.tl-canvas')).toBeVisible({ timeout: 30_000 })
      await expectAccessible(camille.page)
    }
    expect(camille.complaints).toEqual([])
  })
}

test('on a phone no board is wider than the screen', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser, { viewport: { width: 390, height: 844 } })
  await createWorkshop(camille.page, server.address, 'airport', 'Aéroport')
  for (const screen of screens) {
    await camille.page.goto(`${workshopAddress(camille.page)}/${screen}`)
    await expect(camille.page.locator('[data-saved-state="saved"]')).toBeVisible()
    await expectNoSidewaysScroll(camille.page, screen)
  }
})
