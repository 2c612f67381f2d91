import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { join, type Person } from './people.ts'

/** Joins by a link as someone of a level, from the operations. */
export const joinAs = async ({ page }: Person, link: string, name: string, level: RegExp): Promise<void> => {
  await page.goto(link)
  await page.getByRole('combobox', { name: /^(Votre niveau|Your level)/ }).click()
  await page.getByRole('option', { name: level }).click()
  await join(page, name, 'Operations')
}

/** Chooses levels for today and for what is aimed at, on the statement that is shown. */
export const chooseLevels = async (page: Page, today: number, aspired: number): Promise<void> => {
  await page
    .getByRole('radio', { name: new RegExp(`^(Où en sommes-nous aujourd’hui \\?|Where are we today\\?) ${today} ·`) })
    .check()
  await page
    .getByRole('radio', { name: new RegExp(`^(Où voulons-nous être \\?|Where do we want to be\\?) ${aspired} ·`) })
    .check()
}

/** Reveals the round that the facilitator looks at. */
export const reveal = async (facilitator: Page): Promise<void> => {
  await facilitator.getByRole('button', { name: 'Révéler', exact: true }).click()
  await facilitator.getByRole('button', { name: 'Révéler à tous' }).click()
}

/** Opens a vote as it is proposed, has each voter answer it by their own level from wherever they are, and reveals it. */
export const scoreBlind = async (
  facilitator: Page,
  button: string,
  voters: readonly Person[],
  levels: readonly number[],
): Promise<void> => {
  await facilitator.getByRole('button', { name: button }).click()
  await facilitator.getByRole('button', { name: 'Ouvrir le vote', exact: true }).click()
  for (const [index, { page }] of voters.entries()) {
    await page.getByRole('link', { name: 'Aller voter' }).click()
    const answers = page.getByRole('radio', { name: `${levels[index]} sur 10`, exact: true })
    await expect(answers.first()).toBeVisible()
    for (const answer of await answers.all()) await answer.check()
    await expect(page.getByText('Merci, vous avez répondu à tout')).toBeVisible()
    await expectNoSidewaysScroll(page)
    if (index === 0) await expectAccessible(page)
  }
  await expect(facilitator.getByText(`${voters.length} ont répondu à tout`)).toBeVisible()
  await reveal(facilitator)
}
