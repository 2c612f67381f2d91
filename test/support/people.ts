import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

export interface Person {
  page: Page
  context: BrowserContext
  /** What the console said that a healthy screen would not. */
  complaints: string[]
}

interface BrowserOptions {
  locale?: 'fr-FR' | 'en-GB'
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

/** Opens a browser of one person's own. */
export const openBrowser = async (browser: Browser, options: BrowserOptions = {}): Promise<Person> => {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, context, complaints }
}

/** Fills the join form; the invitation's page must be open. */
export const join = async (page: Page, name: string, companyFunction: string): Promise<void> => {
  await page.getByLabel(/^(Votre nom|Your name)/).fill(name)
  await page.getByLabel(/^(Votre fonction|Your function)/).fill(companyFunction)
  await page.getByRole('button', { name: /^(Entrer dans l’atelier|Enter the workshop)/ }).click()
  await page.waitForURL(/\/w\/[^/]+\/whiteboard/)
}

export interface Links {
  participant: string
  observer: string
  facilitator: string
}

/** Creates a workshop on the home page, enters it, and reads the links from the invitation panel. */
export const createWorkshop = async (
  page: Page,
  address: string,
  template: 'empty' | 'airport',
  name: string,
): Promise<Links> => {
  await page.goto(address)
  await page.getByLabel(/^(Nom de l’atelier|Workshop name)/).fill(name)
  if (template === 'airport') await page.getByRole('radio', { name: /aéroport|airport/i }).check()
  await page.getByRole('button', { name: /^(Créer l’atelier|Create the workshop)/ }).click()
  await join(page, 'Camille Facilitatrice', 'Expérience client')
  await page.getByRole('button', { name: /^(Inviter|Invite)$/ }).click()
  const link = async (role: RegExp) => page.getByRole('textbox', { name: role }).inputValue()
  const links = {
    participant: await link(/^Participant/),
    observer: await link(/^Observ/),
    facilitator: await link(/^Facilitat/),
  }
  await page.keyboard.press('Escape')
  return links
}

export interface Pair {
  camille: Person
  amir: Person
  links: Links
}

/** Camille, who leads a new workshop in French, and Amir, who joined it by the participants' link. */
export const openTwo = async (
  browser: Browser,
  address: string,
  template: 'empty' | 'airport',
  name: string,
  ofAmir: BrowserOptions = {},
): Promise<Pair> => {
  const camille = await openBrowser(browser)
  const links = await createWorkshop(camille.page, address, template, name)
  const amir = await openBrowser(browser, ofAmir)
  await amir.page.goto(links.participant)
  await join(amir.page, 'Amir', ofAmir.locale === 'en-GB' ? 'Operations' : 'Opérations')
  return { camille, amir, links }
}

export const workshopAddress = (page: Page): string => page.url().replace(/(\/w\/[^/]+)\/.*$/, '$1')

/** Waits until this person's screen says that everything is on the server's disk. */
export const expectSaved = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-saved-state]')).toHaveAttribute('data-saved-state', 'saved')
}
