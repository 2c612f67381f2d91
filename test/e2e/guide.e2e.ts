import { expect, type Locator } from '@playwright/test'
import { expectAccessible } from '../support/axe.ts'
import { expectNoSidewaysScroll } from '../support/layout.ts'
import { createWorkshop, expectSaved, join, openBrowser, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'

// Many screens and audits share two cores.
test.describe.configure({ timeout: 240_000 })

/** What a newcomer does in a quarter of an hour, at fifteen seconds for reading and doing each action. */
const actionsInFifteenMinutes = 60

test('a newcomer reaches a first roadmap from an empty workshop by following only the guide’s next steps', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const { page, complaints } = await openBrowser(browser)
  await createWorkshop(page, server.address, 'empty', 'Atelier')
  page.setDefaultTimeout(40_000)
  let actions = 0
  const click = async (target: Locator) => {
    actions++
    await target.click()
  }
  const write = async (target: Locator, text: string) => {
    actions++
    await target.fill(text)
    await target.press('Enter')
  }
  const choose = async (target: Locator, option: string | { index: number }) => {
    actions++
    await target.selectOption(option)
  }
  const card = page.locator('[data-next-step]').first()
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  /** The guide asks for this; its button leads there, unless we are there already. */
  const follow = async (step: string) => {
    await expect(card).toHaveAttribute('data-next-step', step)
    const way = card.getByRole('link', { name: 'Y aller' })
    if ((await way.count()) > 0) await click(way)
    await expect(card.getByText('Vous y êtes')).toBeVisible()
  }

  await click(page.getByRole('link', { name: 'Guide de la méthode' }))
  await expect(card.getByText('Encore 11 pas jusqu’à une première feuille de route')).toBeVisible()
  await expectAccessible(page)

  await follow('factors')
  const factors = ['Attente', 'Prix', 'Accueil']
  for (const name of factors) {
    await click(button(/^Ajouter un (premier )?critère$/))
    await write(page.getByRole('dialog').getByLabel('Nom du critère'), name)
    await click(page.getByRole('dialog').getByRole('button', { name: 'Fermer' }))
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await follow('ourLevels')
  await click(page.getByText('Tableau', { exact: true }))
  for (const [index, name] of factors.entries()) {
    await write(page.getByLabel(`Nous aujourd’hui sur ${name}`, { exact: true }), '4')
    await write(page.getByLabel(`Nous demain sur ${name}`, { exact: true }), String(5 + index))
  }
  await follow('profiles')
  await click(button('Ajouter un premier profil'))
  await follow('moments')
  await click(button('Ajouter un parcours'))
  for (const [index, period] of ['avant', 'pendant', 'après'].entries()) {
    await click(button(`Phase ${period}`))
    await click(button('Ajouter un moment'))
    await expect(page.getByLabel('Nom du moment')).toHaveCount(index + 1)
  }
  await follow('pains')
  await write(page.locator('[data-drop-target$=":pain"] form input').first(), 'Personne ne sait quelle file avance')
  await follow('functions')
  for (let count = 1; count <= 2; count++) {
    await click(button('Ajouter une fonction'))
    await expect(page.getByLabel('Nom de la fonction')).toHaveCount(count)
  }
  await follow('competencies')
  await click(button('Ajouter une compétence'))
  await follow('competencyLevels')
  await click(page.locator('[data-cell]').first())
  await choose(page.getByRole('dialog').getByLabel('Niveau actuel'), '1')
  await choose(page.getByRole('dialog').getByLabel('Niveau requis'), '4')
  await click(page.getByRole('dialog').getByRole('button', { name: 'Fermer' }))

  await follow('workstreamsAccepted')
  await click(page.locator('tr[data-record-id] td button').first())
  const workstream = page.getByRole('dialog')
  await click(workstream.getByRole('tab', { name: 'Décider' }))
  await click(workstream.getByRole('button', { name: 'Retenir' }))
  await expect(card).toHaveAttribute('data-next-step', 'workstreamOwners')
  await choose(workstream.getByLabel('Fonction pilote'), { index: 1 })
  await expect(card.getByText('Première feuille de route atteinte')).toBeVisible()
  await click(workstream.getByRole('button', { name: 'Fermer' }))
  await expect(page.locator('tr[data-record-id]').filter({ hasText: 'Retenu' })).toHaveCount(1)
  await expectSaved(page)

  test.info().annotations.push({ type: 'actions', description: String(actions) })
  console.log(`first roadmap after ${actions} actions`)
  expect(actions).toBeLessThanOrEqual(actionsInFifteenMinutes)
  expect(complaints).toEqual([])
})

test('the facilitator’s order and skipped stages reach everyone’s menu; an observer reads the guide and arranges nothing', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, server.address, 'airport', 'Aéroport')
  const noor = await openBrowser(browser, { locale: 'en-GB', viewport: { width: 390, height: 844 } })
  await noor.page.goto(links.observer)
  await join(noor.page, 'Noor', 'Board')
  for (const { page } of [camille, noor]) await page.goto(`${workshopAddress(page)}/guide`)
  await camille.page.getByRole('button', { name: 'Laisser de côté « Diagnostic »' }).click()
  await camille.page.getByRole('button', { name: 'Reculer « Canevas stratégique »' }).click()
  const titles = (page: typeof camille.page) => page.locator('main ol h2')
  await expect(titles(noor.page)).toContainText(['Diagnostic', 'Customers', 'Strategic canvas'])
  await expect(noor.page.locator('main ol > li').first()).toContainText('Left out')
  await expect(noor.page.getByRole('button', { name: /^(Leave out|Move|Take back)/ })).toHaveCount(0)
  await expect(camille.page.locator('nav ol > li').nth(1)).toContainText('Clients')

  await noor.page.goto(`${workshopAddress(noor.page)}/board/governance`)
  await noor.page.getByRole('button', { name: 'Guide to the stage: Governance' }).click()
  await expect(noor.page.getByRole('dialog').getByText('What it gives')).toBeVisible()
  await expectAccessible(noor.page)
  await expectNoSidewaysScroll(noor.page)
  expect([...camille.complaints, ...noor.complaints]).toEqual([])
})
