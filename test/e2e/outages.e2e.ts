import { expect, type Page } from '@playwright/test'
import { expectSaved, type Person } from '../support/people.ts'
import { connectRaw } from '../support/raw-client.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import { noteOf, openTwoAtTheWhiteboard, openWhiteboard, writeNote } from '../support/whiteboard.ts'

const badge = (page: Page) => page.locator('[data-saved-state]')

/** Closes the page as its person would, and stays when asked. Resolves once asked. */
const stayWhenClosing = async (page: Page): Promise<void> => {
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
}

/** How many bytes of updates this browser's copy holds. */
const localBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const named = (await indexedDB.databases()).find(({ name }) => name?.startsWith('fil-rouge:'))
    const asked = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error))
      })
    const database = await asked(indexedDB.open(named?.name ?? ''))
    const updates = await asked<Uint8Array[]>(database.transaction('updates').objectStore('updates').getAll())
    database.close()
    return updates.reduce((sum, { length }) => sum + length, 0)
  })

const expectNotKept = async ({ page }: Person): Promise<void> => {
  await expect(badge(page)).toHaveAttribute('data-saved-state', 'offlineUnkept')
  await badge(page).hover()
  await expect(page.getByRole('tooltip', { name: /in this page only/ })).toBeVisible()
}

test('a browser that cannot keep a copy says so, asks before it closes, and sends what it was left open for', async ({
  browser,
}) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  await amir.context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('disabled', 'InvalidStateError')
    }
  })
  await amir.page.reload()
  await openWhiteboard(amir.page)
  await server.killNow()
  await expect(badge(amir.page)).toHaveAttribute('data-saved-state', 'offline')
  await writeNote(amir.page, 'written offline')
  await expectNotKept(amir)
  await stayWhenClosing(amir.page)
  await server.run()
  await expectSaved(amir.page)
  await expect(noteOf(camille.page, 'written offline')).toHaveCount(1)
})

test('edits go to the server though this browser lost its copy, and the badge tells once they cannot', async ({ browser }) => {
  await using server = await TestServer.start()
  const { camille, amir } = await openTwoAtTheWhiteboard(browser, server.address)
  await expectSaved(amir.page)
  const other = await amir.context.newPage()
  await other.goto(server.address)
  await other.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('fil-rouge:')) continue
      await new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener('success', resolve))
    }
  })
  await other.close()
  await writeNote(amir.page, 'written without a copy')
  await expect(noteOf(camille.page, 'written without a copy')).toHaveCount(1)
  await expectSaved(amir.page)
  await server.killNow()
  await writeNote(amir.page, 'written offline')
  await expectNotKept(amir)
  await stayWhenClosing(amir.page)
})

test('a failed answer about the session takes nobody out of the workshop', async ({ browser }) => {
  await using server = await TestServer.start()
  const { amir } = await openTwoAtTheWhiteboard(browser, server.address)
  let asked = 0
  await amir.context.route('**/session', (route) =>
    asked++ === 0 ? route.fulfill({ status: 502, body: 'bad gateway' }) : route.continue(),
  )
  await server.killNow()
  await writeNote(amir.page, 'written offline')
  await server.run()
  await expect.poll(() => asked).toBeGreaterThan(1)
  await expectSaved(amir.page)
  await expect(noteOf(amir.page, 'written offline')).toHaveCount(1)
})

test('who has a workshop in their browser that is longer than a message opens it again', async ({ browser }) => {
  await using server = await TestServer.start({ MAX_MESSAGE_MB: '1' })
  const { amir, links } = await openTwoAtTheWhiteboard(browser, server.address)
  const provider = await connectRaw(links.participant)
  for (const key of ['a', 'b', 'c']) provider.doc.getMap('long').set(key, key.repeat(600_000))
  await expect.poll(() => localBytes(amir.page)).toBeGreaterThan(1_800_000)
  provider.destroy()
  await amir.page.reload()
  await expectSaved(amir.page)
  await writeNote(amir.page, 'written behind it')
  await expectSaved(amir.page)
  await expect(amir.page.locator('[data-ended]')).toHaveCount(0)
})
