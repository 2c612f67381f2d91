import { expect, type Page } from '@playwright/test'
import { workshopAddress } from './people.ts'

/** Opens a screen of the workshop, by its path after the workshop's address. */
export const openScreen = async (page: Page, screen: string): Promise<void> => {
  await page.goto(`${workshopAddress(page)}/${screen}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
}

export const openBoard = (page: Page, kind: string): Promise<void> => openScreen(page, `board/${kind}`)

/** Goes to a screen by the menu, as people do. */
export const visit = async (page: Page, screen: string): Promise<void> => {
  // The card under the menu, which leads to the next step, may lead there too.
  const link = page.locator(`nav a[href$="/${screen}"]`).first()
  await expect(link).toBeAttached()
  // Beside the whiteboard and on a phone the menu waits behind its button.
  const menu = page.getByRole('button', { name: /^(Étapes|Stages)$/ })
  if (await menu.isVisible()) await menu.click()
  await link.click()
  await page.waitForURL((url) => url.pathname.endsWith(`/${screen}`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
