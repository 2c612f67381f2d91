import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { expectSaved, openTwo } from '../support/people.ts'
import { openBoard } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

const undo = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^(Annuler|Undo) \(Ctrl\+Z\)$/ })
const redo = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^(Rétablir|Redo) \(/ })

const note = async (page: Page, text: string): Promise<void> => {
  const field = page.getByLabel(/^(Nouvelle décision|New decision)$/)
  await field.fill(text)
  await field.press('Enter')
  await expect(page.getByText(text)).toBeVisible()
}

/** Whether two things on the screen share a place. */
const overlaps = async (one: Locator, other: Locator): Promise<boolean> => {
  const a = (await one.boundingBox())!
  const b = (await other.boundingBox())!
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

test('what is added or deleted is taken back by a button, on a phone too, and no notice stands in its way', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const onPhone = { locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const
  const { camille, amir } = await openTwo(browser, server.address, 'empty', 'Retour en arrière', onPhone)
  for (const { page } of [camille, amir]) {
    await openBoard(page, 'governance')
    await note(page, 'We stop the paper log')
    await undo(page).click()
    await expect(page.getByText('We stop the paper log')).toHaveCount(0)
    await redo(page).click()
    await expect(page.getByText('We stop the paper log')).toBeVisible()

    await page.getByRole('button', { name: /^(Supprimer|Delete) ?: We stop/ }).click()
    const notice = page.getByRole('alert').filter({ hasText: 'We stop the paper log' })
    await expect(notice).toBeVisible()
    for (const beneath of [undo(page), redo(page), page.locator('[data-saved-state]')])
      await expect.poll(() => overlaps(notice, beneath)).toBe(false)
    await undo(page).click()
    await expect(page.getByLabel('We stop the paper log').or(page.getByText('We stop the paper log')).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /^(Supprimer|Delete) ?: We stop/ }).click()
    await expectSaved(page)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('Ctrl+Z in the field that has just added takes it back, and with text there is the browser’s own', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'empty', 'Retour en arrière')
  const { page } = camille
  for (const each of [page, amir.page]) await openBoard(each, 'governance')
  await note(page, 'We stop the paper log')
  await expect(page.getByLabel('Nouvelle décision')).toBeFocused()
  await page.keyboard.type('Draft')
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Nouvelle décision')).not.toHaveValue('Draft')
  await expect(amir.page.getByText('We stop the paper log')).toBeVisible()

  await note(page, 'We buy no other')
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('We buy no other')).toHaveCount(0)
  await expect(amir.page.getByText('We buy no other')).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(amir.page.getByText('We buy no other')).toBeVisible()
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})
