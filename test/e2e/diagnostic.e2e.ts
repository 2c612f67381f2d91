import { expect, type Page, type Response } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { chooseLevels, joinAs, scoreBlind } from '../support/blind-round.ts'
import { createWorkshop, expectSaved, join, openBrowser, type Person } from '../support/people.ts'
import { openBoard, openScreen } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

const openDiagnostic = (page: Page): Promise<void> => openBoard(page, 'diagnostic')

const next = (page: Page) => page.getByRole('button', { name: /^(Suivant|Terminer|Next|Finish)$/ }).click()

/** Every body that the page received from the rounds' routes, since now. */
const collectAnswers = (page: Page): string[] => {
  const answers: string[] = []
  page.on('response', async (response: Response) => {
    if (!response.url().includes('/rounds')) return
    answers.push(`${response.request().method()} ${new URL(response.url()).pathname} ${await response.text().catch(() => '')}`)
  })
  return answers
}

test('three people score blind, nothing leaks before the reveal, and the results come to all at once', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Diagnostic')
  const amir = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await joinAs(amir, links.participant, 'Amir', /^(Field|Terrain)$/)
  await openDiagnostic(amir.page)
  const lea = await openBrowser(browser)
  await joinAs(lea, links.participant, 'Léa', /^(Direction|Leadership)$/)
  await openDiagnostic(lea.page)

  await openDiagnostic(camille.page)
  await camille.page.getByRole('button', { name: 'Écrire un premier énoncé' }).click()
  const statement = camille.page.getByRole('dialog').getByLabel('Ce qui est affirmé')
  await statement.fill('Nous rappelons toujours le client')
  await camille.page.keyboard.press('Escape')
  await expect(camille.page.getByRole('dialog')).toHaveCount(0)

  await camille.page.getByRole('button', { name: 'Faire voter à l’aveugle' }).click()
  await camille.page.getByRole('radio', { name: 'Vote nominatif' }).check()
  const threshold = camille.page.getByLabel('Masquer les groupes de moins de')
  await threshold.fill('1')
  await expectAccessible(camille.page)
  const seen = [collectAnswers(camille.page), collectAnswers(amir.page), collectAnswers(lea.page)]
  await camille.page.getByRole('button', { name: 'Ouvrir le vote', exact: true }).click()
  await expect(camille.page.getByText('Personne n’a encore voté')).toBeVisible()

  // Participants who are there find the ballot open.
  await expect(amir.page.getByRole('heading', { name: 'Nous rappelons toujours le client' })).toBeVisible()
  await expectAccessible(amir.page)
  await chooseLevels(amir.page, 2, 5)
  await expect(camille.page.getByText('1 personne a voté')).toBeVisible()
  await next(amir.page)
  await expect(amir.page.getByText('Thank you, you have answered everything')).toBeVisible()
  await chooseLevels(lea.page, 4, 5)
  await expect(camille.page.getByText('2 personnes ont voté')).toBeVisible()
  await camille.page.getByRole('button', { name: 'Voter', exact: true }).click()
  await chooseLevels(camille.page, 4, 5)
  await camille.page.getByRole('button', { name: 'Retour au tableau' }).first().click()
  await expect(camille.page.getByText('3 personnes ont voté')).toBeVisible()

  // A mind is changed until the reveal.
  await amir.page.getByRole('button', { name: 'Review my answers' }).click()
  await chooseLevels(amir.page, 1, 4)
  await expect(amir.page.locator('[data-ballot-state="saved"]')).toBeVisible()

  for (const { page } of [camille, lea, amir])
    await expect(page.getByRole('img', { name: /(aujourd’hui|today) \d/ })).toHaveCount(0)
  const others = seen.map((answers) => answers.filter((answer) => !answer.includes('/ballots/mine')))
  for (const answer of others.flat()) expect(answer).not.toMatch(/"score|"median|Amir|Léa/)
  expect(seen[0]?.filter((answer) => answer.startsWith('GET') && answer.includes('"statements/')).join()).not.toMatch(
    /:[1-5][,}]/,
  )

  await camille.page.getByRole('button', { name: 'Révéler', exact: true }).click()
  await expectAccessible(camille.page)
  await camille.page.getByRole('button', { name: 'Révéler à tous' }).click()
  for (const { page } of [camille, lea]) {
    await expect(page.getByRole('img', { name: /Nous rappelons toujours le client : aujourd’hui 4, visé 5/ })).toBeVisible()
    await expectSaved(page)
  }
  await expect(amir.page.getByRole('img', { name: /Nous rappelons toujours le client: today 4, aspired 5/ })).toBeVisible()

  await lea.page.getByText('Direction – terrain', { exact: true }).click()
  await expect(lea.page.getByText('La direction voit 3 niveaux de plus')).toBeVisible()
  await expectAccessible(lea.page)
  await camille.page.getByRole('button', { name: 'Nous rappelons toujours le client' }).click()
  await expect(camille.page.getByRole('region', { name: 'Notes nominatives' })).toContainText('Amir')
  await expectAccessible(camille.page)
  expect([...camille.complaints, ...amir.complaints, ...lea.complaints]).toEqual([])
})

test('factors, profiles and moments are scored blind on a phone, and each median becomes the score', async ({ browser }) => {
  test.slow()
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Canevas')
  const voters: Person[] = []
  for (const who of ['Amir', 'Léa', 'Noor']) {
    const voter = await openBrowser(browser, { viewport: { width: 390, height: 844 } })
    await voter.page.goto(links.participant)
    await join(voter.page, who, 'Opérations')
    await openScreen(voter.page, 'voice')
    voters.push(voter)
  }
  const dialog = camille.page.getByRole('dialog')

  await openBoard(camille.page, 'strategicCanvas')
  await camille.page.getByRole('button', { name: 'Ajouter un premier critère' }).click()
  const name = dialog.getByLabel('Nom du critère')
  await name.fill('Attente')
  await name.press('Enter')
  await camille.page.keyboard.press('Escape')
  await scoreBlind(camille.page, 'Faire noter l’importance à l’aveugle', voters, [6, 8, 9])
  await camille.page.getByRole('button', { name: /^Attente/ }).click()
  await expect(dialog.getByLabel(/^Importance pour les clients/)).toHaveValue('8')
  await expect(dialog.getByText('Médiane 8')).toBeVisible()

  await openBoard(camille.page, 'customers')
  await camille.page.getByRole('button', { name: 'Ajouter un premier profil' }).click()
  await scoreBlind(camille.page, 'Faire noter potentiel et effort à l’aveugle', voters, [4, 7, 2])
  await expect(camille.page.getByRole('slider', { name: /^Potentiel et effort/ })).toHaveAttribute(
    'aria-valuetext',
    'potentiel 4, effort 4',
  )
  await camille.page.getByRole('button', { name: 'Vote révélé : Nouveau profil' }).click()
  await expect(dialog.getByText('Médiane 4')).toHaveCount(2)
  await expectAccessible(camille.page)

  await openBoard(camille.page, 'journey')
  await camille.page.getByRole('button', { name: 'Ajouter un parcours' }).click()
  await camille.page.getByRole('button', { name: 'Phase avant' }).click()
  await camille.page.getByRole('button', { name: 'Ajouter un moment' }).click()
  await scoreBlind(camille.page, 'Faire noter ces moments à l’aveugle', voters, [3, 5, 10])
  await expect(camille.page.getByLabel('Vécue', { exact: true })).toHaveValue('5')
  await camille.page.getByRole('button', { name: 'Vote révélé : Nouveau moment' }).click()
  await expect(dialog.getByRole('region', { name: 'Ce que le vote a révélé : Importance' })).toContainText('Médiane 5')
  await expectSaved(camille.page)
  expect([...camille.complaints, ...voters.flatMap(({ complaints }) => complaints)]).toEqual([])
})

test('an empty diagnostic starts from the suggested statements, each shown in the reader’s language', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Vide')
  await openDiagnostic(camille.page)
  await expectAccessible(camille.page)
  await camille.page.getByRole('button', { name: 'Partir des 26 énoncés proposés' }).click()
  await expect(camille.page.getByRole('button', { name: /^Nos décisions partent/ })).toBeVisible()
  const noor = await openBrowser(browser, { locale: 'en-GB' })
  await noor.page.goto(links.observer)
  await join(noor.page, 'Noor', 'Board')
  await openDiagnostic(noor.page)
  await expect(noor.page.getByRole('button', { name: /^Our decisions start from/ })).toBeVisible()
  await expect(noor.page.getByRole('button', { name: 'Add a statement', exact: true })).toHaveCount(0)
  await camille.page.keyboard.press('Control+z')
  await expect(camille.page.getByRole('button', { name: 'Partir des 26 énoncés proposés' })).toBeVisible()
  expect([...camille.complaints, ...noor.complaints]).toEqual([])
})
