import { afterAll, beforeAll } from 'vitest'
import { describeTexts } from './testing/describe-texts.ts'
import { TestServer } from './testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

describeTexts('SQLite', () => server.address)
