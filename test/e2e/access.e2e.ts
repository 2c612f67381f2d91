import { expect } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { createWorkshop, expectSaved, join, openBrowser, openTwo, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

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
  // The tools of the whiteboard lie under the dialog.
  const tools = camille.page.getByTestId('tools.select')
  await expect(tools.click({ trial: true, timeout: 2000 })).rejects.toThrow('intercepts pointer events')
  await camille.page.getByRole('button', { name: 'Remplacer le lien' }).click()
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

test('a facilitator removes a person, who is told so in every tab and cannot come back with the old link', async ({
  browser,
}) => {
  test.slow()
  await using server = await TestServer.start()
  const { camille, amir, links } = await openTwo(browser, server.address, 'empty', 'Retrait')
  const secondTab = await amir.context.newPage()
  await secondTab.goto(amir.page.url())
  // A second tab opens slowly beside three browsers.
  await expect(secondTab.locator('[data-saved-state="saved"]')).toBeVisible({ timeout: 60_000 })
  const lea = await openBrowser(browser)
  await lea.page.goto(links.participant)
  await join(lea.page, 'Léa', 'Marketing')

  await camille.page.getByRole('button', { name: 'Inviter' }).click()
  await camille.page.getByRole('tab', { name: 'Personnes' }).click()
  await expect(camille.page.getByText('3 personnes sont entrées')).toBeVisible()
  await expectAccessible(camille.page)
  await camille.page.getByRole('button', { name: 'Retirer Amir' }).click()
  await camille.page.getByLabel(/Remplacer aussi le lien/).check()
  await camille.page.getByRole('button', { name: 'Retirer', exact: true }).click()
  for (const page of [amir.page, secondTab]) {
    await expect(page.getByRole('heading', { name: 'Vous avez été retiré de cet atelier' })).toBeVisible()
  }
  await expectAccessible(amir.page)
  await expect(camille.page.getByText('2 personnes sont entrées')).toBeVisible()
  await expectSaved(lea.page)
  await amir.page.goto(links.participant)
  await expect(amir.page.getByRole('alert')).toContainText('Demandez-en un nouveau')
  expect([...camille.complaints, ...lea.complaints]).toEqual([])
})

test('a role changes while the person works: rights follow at once', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'empty', 'Rôles')
  await amir.page.goto(`${workshopAddress(amir.page)}/board/strategicCanvas`)
  const start = amir.page.getByRole('button', { name: 'Ajouter un premier critère' })
  await expect(start).toBeVisible()

  await camille.page.getByRole('button', { name: 'Inviter' }).click()
  await camille.page.getByRole('tab', { name: 'Personnes' }).click()
  const choose = async (role: string) => {
    await camille.page.getByRole('combobox', { name: 'Rôle de Amir' }).click()
    await camille.page.getByRole('option', { name: role }).click()
  }
  await choose('Observateur')
  await expect(start).toBeHidden()
  await choose('Facilitateur')
  await expect(start).toBeVisible()
  await expect(amir.page.getByRole('button', { name: 'Inviter' })).toBeVisible()
  expect([...camille.complaints, ...amir.complaints]).toEqual([])
})

test('a passcode is asked at the door, and a date closes it', async ({ browser }) => {
  test.slow()
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Code')
  await camille.page.getByRole('button', { name: 'Inviter' }).click()
  await camille.page.getByRole('tab', { name: 'Protection' }).click()
  await camille.page.getByLabel('Nouveau code').fill('été 2027')
  await camille.page.getByRole('button', { name: 'Demander ce code' }).click()
  await expect(camille.page.getByText('Un code est demandé')).toBeVisible()
  await expectAccessible(camille.page)

  const amir = await openBrowser(browser)
  await amir.page.goto(links.participant)
  await amir.page.getByLabel(/^Votre nom/).fill('Amir')
  await amir.page.getByLabel(/^Code d’accès/).fill('hiver 2027')
  await amir.page.getByRole('button', { name: 'Entrer dans l’atelier' }).click()
  await expect(amir.page.getByRole('alert')).toContainText('n’est pas le bon')
  await amir.page.getByLabel(/^Code d’accès/).fill('été 2027')
  await join(amir.page, 'Amir', 'Opérations')
  await expectSaved(amir.page)

  // A date in the past takes effect at once, even for those inside.
  await camille.page.getByLabel('L’atelier est accessible jusqu’au').fill('2020-01-01T08:00')
  await camille.page.getByRole('button', { name: 'Enregistrer les dates' }).click()
  await expect(amir.page.getByRole('heading', { name: 'L’accès à cet atelier est terminé' })).toBeVisible()
  const late = await openBrowser(browser)
  await late.page.goto(links.participant)
  await expect(late.page.getByRole('alert')).toContainText('sa date est passée')
  await camille.page.getByRole('button', { name: 'Sans fin: L’atelier est accessible jusqu’au' }).click()
  await camille.page.getByRole('button', { name: 'Enregistrer les dates' }).click()
  await expect(camille.page.getByRole('button', { name: 'Enregistrer les dates' })).toBeDisabled()
  await amir.page.getByRole('button', { name: 'Réessayer' }).click()
  await expectSaved(amir.page)
})

test('who leaves must come by a link again', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwo(browser, server.address, 'empty', 'Départ')
  const inside = amir.page.url()
  await amir.page.locator('[data-people-count]').click()
  await amir.page.getByRole('menuitem', { name: 'Quitter l’atelier' }).click()
  await amir.page.getByRole('button', { name: 'Quitter', exact: true }).click()
  await amir.page.waitForURL(`${server.address}/`)
  await amir.page.goto(inside)
  await expect(amir.page.getByRole('alert')).toContainText('lien d’invitation')
  await expect(camille.page.locator('[data-people-count]')).toHaveAttribute('data-people-count', '1')
})
