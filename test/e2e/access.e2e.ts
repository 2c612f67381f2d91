import { expect, test } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createWorkshop, expectSaved, join, openBrowser } from '../support/people.ts'
import { TestServer } from '../support/server.ts'

test('a facilitator creates a workshop, and people enter by their links without an account', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  await camille.page.goto(server.address)
  await expectAccessible(camille.page)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Stratégie 2027')
  expect(camille.page.url()).not.toContain('#')

  const amir = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await amir.page.goto(links.participant)
  await expect(amir.page.getByRole('heading', { name: 'Stratégie 2027' })).toBeVisible()
  await expectAccessible(amir.page)
  await join(amir.page, 'Amir', 'Operations')
  for (const { page } of [camille, amir]) {
    await expect(page.locator('[data-people-count]')).toHaveAttribute('data-people-count', '2')
    await expectSaved(page)
  }
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a link that was replaced opens nothing and says what to do', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Liens')
  await camille.page.getByRole('button', { name: 'Inviter' }).click()
  await camille.page.getByRole('button', { name: /^Nouveau lien.*Participant$/ }).click()
  await expect(camille.page.getByRole('textbox', { name: /^Participant/ })).not.toHaveValue(links.participant)

  const late = await openBrowser(browser)
  await late.page.goto(links.participant)
  await expect(late.page.getByRole('alert')).toContainText('Demandez-en un nouveau')
})

test('without an invitation the workshop stays closed', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  await createWorkshop(camille.page, server.address, 'empty', 'Fermé')
  const stranger = await openBrowser(browser)
  await stranger.page.goto(camille.page.url())
  await expect(stranger.page.getByRole('alert')).toContainText('lien d’invitation')
})
