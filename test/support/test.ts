import { test as base } from '@playwright/test'

/** A test whose browsers are closed when it ends: left open, their screens would go on working beside the next test. */
export const test = base.extend<{ closedBrowsers: undefined }>({
  closedBrowsers: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
