import { addRecord, readWorkshop } from '@filrouge/document'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { chooseLevels, joinAs, reveal } from '../support/blind-round.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { visit } from '../support/screens.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Three people go through every stage on two shared cores.
test.describe.configure({ timeout: 240_000 })

const enter = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text)
  await field.press('Enter')
}

/** Sixty answers: queueing goes with the recommendation, the welcome hardly does. */
const survey = Buffer.from(
  [
    'file,accueil,recommander',
    ...Array.from({ length: 60 }, (_, row) =>
      [1 + (row % 5), 1 + ((row * 7) % 4), Math.min(10, 2 * (row % 5) + (row % 3))].join(','),
    ),
  ].join('\n'),
)

const diagnose = async (camille: Page, amir: Page, noor: Page): Promise<void> => {
  for (const page of [camille, amir, noor]) await visit(page, 'board/diagnostic')
  await expect(noor.getByText('Personne n’a encore choisi les énoncés à noter.')).toBeVisible()
  await camille.getByRole('button', { name: 'Écrire un premier énoncé' }).click()
  await camille.getByRole('dialog').getByLabel('Ce qui est affirmé').fill('Nous rappelons toujours le client')
  await camille.keyboard.press('Escape')
  await camille.getByRole('button', { name: 'Faire voter à l’aveugle' }).click()
  await camille.getByRole('radio', { name: 'Vote nominatif' }).check()
  await camille.getByLabel('Masquer les groupes de moins de').fill('1')
  await camille.getByRole('button', { name: 'Ouvrir le vote', exact: true }).click()
  await chooseLevels(amir, 2, 4)
  await camille.getByRole('button', { name: 'Voter', exact: true }).click()
  await chooseLevels(camille, 4, 5)
  await camille.getByRole('button', { name: 'Retour au tableau' }).first().click()
  await expect(camille.getByText('2 personnes ont voté')).toBeVisible()
  await expect(noor.getByText('2 personnes ont voté')).toBeVisible()
  await expect(noor.getByRole('button', { name: 'Voter', exact: true })).toHaveCount(0)
  await reveal(camille)
  for (const page of [camille, noor])
    await expect(page.getByRole('img', { name: /Nous rappelons toujours le client : aujourd’hui 3, visé 4,5/ })).toBeVisible()
}

const drawCanvas = async (camille: Page, amir: Page): Promise<void> => {
  for (const page of [camille, amir]) await visit(page, 'board/strategicCanvas')
  await camille.getByRole('button', { name: 'Ajouter un premier critère' }).click()
  await enter(camille.getByRole('dialog').getByLabel('Nom du critère'), 'Attente')
  await enter(camille.getByRole('dialog').getByLabel(/^Importance pour les clients/), '9')
  await camille.keyboard.press('Escape')
  await amir.getByText('Table', { exact: true }).click()
  await enter(amir.getByLabel('Nous aujourd’hui on Attente', { exact: true }), '3')
  await enter(amir.getByLabel('Nous demain on Attente', { exact: true }), '8')
  await expect(camille.getByRole('slider', { name: 'Nous demain sur Attente' })).toHaveAttribute('aria-valuenow', '8')
}

const knowCustomers = async (camille: Page, amir: Page): Promise<void> => {
  await visit(amir, 'board/customers')
  await amir.getByRole('button', { name: 'Add a first profile' }).click()
  await amir.getByLabel('Name of the profile').fill('La famille')
  await enter(amir.getByLabel('Potential', { exact: true }), '8')
  await enter(amir.getByLabel('Effort', { exact: true }), '4')
  await visit(camille, 'voice')
  await camille.locator('input[type="file"]').setInputFiles({ name: 'avis.csv', mimeType: 'text/csv', buffer: survey })
  for (const [column, role] of [
    ['file', 'rating'],
    ['accueil', 'rating'],
    ['recommander', 'recommend'],
  ] as const)
    await camille.getByRole('combobox', { name: `Rôle de ${column}`, exact: true }).selectOption(role)
  await camille.getByLabel('Nom de l’enquête').fill('Avis 2026')
  await camille.getByRole('button', { name: 'Ajouter à l’atelier' }).click()
  await expect(camille.getByRole('region', { name: 'Avis 2026' }).getByText('n = 60').first()).toBeVisible()
}

const tellJourney = async (camille: Page, amir: Page): Promise<void> => {
  await visit(camille, 'board/journey')
  await camille.getByRole('button', { name: 'Ajouter un parcours' }).click()
  await camille.getByRole('button', { name: 'Phase avant' }).click()
  await camille.getByRole('button', { name: 'Ajouter un moment' }).click()
  await camille.getByLabel('Nom du moment').fill('Faire la queue')
  await enter(camille.getByLabel('Importance', { exact: true }), '9')
  await visit(amir, 'board/journey')
  await enter(amir.locator('[data-drop-target$=":pain"] form input').first(), 'Nobody knows which queue moves')
  await enter(amir.getByLabel('As lived', { exact: true }), '3')
  await enter(amir.getByLabel('As targeted', { exact: true }), '8')
  await expect(camille.locator('[data-kind="pain"] textarea')).toHaveValue('Nobody knows which queue moves')

  // What the survey measured is tied to the moment, and weighs there.
  await visit(camille, 'voice')
  await camille.getByRole('combobox', { name: 'Moment du parcours pour file', exact: true }).click()
  await camille.getByRole('option', { name: /Faire la queue/ }).click()
  await expectSaved(camille)
  await expect(amir.getByText(/^Importance measured by the survey: \d+%$/)).toBeVisible()
}

const promise = async (amir: Page): Promise<void> => {
  await visit(amir, 'board/experiencePlatform')
  await amir.getByRole('button', { name: 'Add a first dimension' }).click()
  await amir.getByLabel('Name of the dimension').fill('Fluide')
  await amir.getByRole('button', { name: 'Add an attribute' }).click()
  const drawer = amir.getByRole('dialog')
  await drawer.getByLabel('Name of the attribute').fill('Jamais perdu')
  for (const [level, value] of [
    ['Intended', '9'],
    ['Designed', '7'],
    ['Delivered', '3'],
    ['Perceived', '2'],
  ] as const)
    await enter(drawer.getByLabel(level, { exact: true }), value)
  await amir.keyboard.press('Escape')
  await expect(amir.getByRole('article', { name: 'Jamais perdu' })).toContainText('Total gap−7')
}

const rateCompetencies = async (camille: Page, amir: Page): Promise<void> => {
  await visit(camille, 'board/competencyMap')
  await camille.getByRole('button', { name: 'Ajouter une fonction' }).click()
  await camille.getByLabel('Nom de la fonction').fill('Accueil')
  await camille.getByRole('button', { name: 'Ajouter une compétence' }).click()
  await visit(amir, 'board/competencyMap')
  await amir.locator('[data-cell]').first().click()
  const cell = amir.getByRole('dialog')
  await cell.getByLabel('Current level').selectOption('1')
  await cell.getByLabel('Required level').selectOption('4')
  await amir.keyboard.press('Escape')
  await expectSaved(amir)
}

const linkTools = async (camille: Page): Promise<void> => {
  await visit(camille, 'board/toolsAndData')
  for (const name of ['Écrans', 'Cahier du comptoir']) {
    await camille.getByRole('button', { name: 'Ajouter un outil' }).first().click()
    await camille.getByRole('dialog').getByLabel('Nom de l’outil').fill(name)
    await camille.keyboard.press('Escape')
    await expect(camille.getByRole('dialog')).toHaveCount(0)
  }
  await camille.getByRole('button', { name: 'Ajouter un flux' }).click()
  const form = camille.getByRole('dialog')
  await form.getByLabel('De', { exact: true }).selectOption({ label: 'Cahier du comptoir' })
  await form.getByLabel('Vers', { exact: true }).selectOption({ label: 'Écrans' })
  await form.getByLabel('Ressaisi à la main').check()
  await form.getByRole('button', { name: 'Créer le flux' }).click()
  await expect(camille.getByText('De « Cahier du comptoir » à « Écrans », l’information est ressaisie à la main.')).toBeVisible()
}

/** The facilitator keeps the first workstream after reading its evidence, and gives it a name and a function that leads it. */
const decideRoadmap = async (camille: Page, amir: Page): Promise<void> => {
  await visit(camille, 'board/roadmap')
  await visit(amir, 'board/roadmap')
  await camille.getByRole('table').locator('[data-record-id] button').first().click()
  const drawer = camille.getByRole('dialog')
  await expect(drawer.getByRole('link', { name: /^Aller à la case/ }).first()).toBeVisible()
  await drawer.getByRole('tab', { name: 'Décider' }).click()
  await drawer.getByRole('button', { name: 'Retenir' }).click()
  await enter(drawer.getByLabel('Nom du chantier'), 'Une file qui avance')
  await drawer.getByLabel('Fonction pilote').selectOption({ label: 'Accueil' })
  await expect(amir.getByRole('row', { name: /Une file qui avance/ }).getByText('Accepted')).toBeVisible()
  await camille.keyboard.press('Escape')
}

const govern = async (camille: Page, amir: Page): Promise<void> => {
  await visit(camille, 'board/governance')
  await camille.getByRole('button', { name: 'Ajouter un parrain' }).first().click()
  await camille.getByLabel('Parrain', { exact: true }).fill('Direction générale')
  await camille.getByRole('button', { name: 'Ajouter un indicateur à « Attente »' }).click()
  const form = camille.getByRole('dialog')
  await form.getByLabel('Jour').fill('2026-01-31')
  await form.getByLabel('Valeur').fill('12')
  await form.getByRole('button', { name: 'Noter le relevé' }).click()
  await form.getByRole('button', { name: 'Fermer' }).click()
  await visit(amir, 'board/governance')
  await amir.getByLabel('New decision').fill('One queue, one sign')
  await amir.getByRole('button', { name: 'Note it' }).click()
  await expect(camille.getByText('One queue, one sign')).toBeVisible()
}

test('three people take an empty workshop through the nine stages, each as their role allows', async ({ browser }) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'empty', 'Neuf étapes')
  const amir = await openBrowser(browser, { locale: 'en-GB' })
  await joinAs(amir, links.participant, 'Amir', /^Field$/)
  const noor = await openBrowser(browser, { viewport: { width: 390, height: 844 } })
  await noor.page.goto(links.observer)
  await join(noor.page, 'Noor', 'Conseil')
  const pages = [camille.page, amir.page, noor.page] as const

  await diagnose(...pages)
  await visit(camille.page, 'snapshots')
  await enter(camille.page.getByLabel('Nom de l’instantané'), 'Après le diagnostic')
  await expect(camille.page.getByRole('button', { name: 'Actions sur « Après le diagnostic »' })).toBeVisible()

  await drawCanvas(camille.page, amir.page)
  await knowCustomers(camille.page, amir.page)
  await tellJourney(camille.page, amir.page)
  await expectAccessible(amir.page)
  await promise(amir.page)
  await rateCompetencies(camille.page, amir.page)
  await linkTools(camille.page)
  await expectAccessible(camille.page)
  await decideRoadmap(camille.page, amir.page)
  await govern(camille.page, amir.page)
  for (const { page } of [camille, amir]) await expectSaved(page)

  // The observer reads all of it, is offered nothing to change, and is refused by the server.
  for (const screen of [
    'strategicCanvas',
    'customers',
    'journey',
    'experiencePlatform',
    'toolsAndData',
    'roadmap',
    'governance',
  ]) {
    await visit(noor.page, `board/${screen}`)
    await expect(noor.page.getByRole('button', { name: /^(Ajouter|Faire (voter|noter)|Supprimer)/ })).toHaveCount(0)
    await expectNoSidewaysScroll(noor.page, screen)
  }
  await expect(noor.page.getByText('One queue, one sign')).toBeVisible()
  await expectAccessible(noor.page)
  const workshopId = workshopAddress(noor.page).split('/').at(-1)
  const asked = await noor.context.request.post(`${server.address}/api/workshops/${workshopId}/snapshots`, {
    data: { name: 'Pris en douce' },
  })
  expect([asked.status(), await asked.json()]).toEqual([403, { error: { code: 'forbidden' } }])
  const raw = await connectRaw(links.observer)
  addRecord(raw.doc, 'factors', { name: 'Écrit en douce' })
  await enter(amir.page.getByLabel('New decision'), 'Written by the rules')
  await expect.poll(() => readWorkshop(raw.doc).workshop.loggedDecisions.length).toBe(2)
  raw.destroy()

  await visit(noor.page, 'snapshots')
  for (const change of ['Critère : ajout', 'Enquête : ajout', 'Parrain : ajout'])
    await expect(noor.page.getByText(change)).toBeVisible()
  await expect(noor.page.getByText('Une file qui avance').first()).toBeVisible()
  await expect(noor.page.getByText('Écrit en douce')).toHaveCount(0)
  await expect(noor.page.getByRole('button', { name: 'Garder un instantané' })).toHaveCount(0)
  await expectNoSidewaysScroll(noor.page)
  await expectAccessible(noor.page)
  expect([camille.complaints, amir.complaints, noor.complaints]).toEqual([[], [], []])
})
