import { expect, type Page } from '@playwright/test'

/** The page, once laid out, is no wider than the screen. */
export const expectNoSidewaysScroll = async (page: Page, what = page.url()): Promise<void> =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message: what })
    .toBeLessThanOrEqual(0)
