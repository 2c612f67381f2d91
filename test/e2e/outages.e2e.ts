import { expect } from '@playwright/test'
import { expectSaved } from '../support/people.ts'
import { TestServer } from '../support/server.ts'
import { test } from '../support/test.ts'
import { noteOf, openTwoAtTheWhiteboard, writeNote } from '../support/whiteboard.ts'

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
