import { afterAll, beforeAll, describe } from 'vitest'
import { describeTexts } from './testing/describe-texts.ts'
import { TestDatabase } from './testing/test-database.ts'
import { TestServer } from './testing/test-server.ts'
import { testDatabaseUrl } from './testing/test-services.ts'

const databaseUrl = testDatabaseUrl()

describe.skipIf(databaseUrl === null)('with a PostgreSQL', () => {
  let database: TestDatabase
  let server: TestServer
  beforeAll(async () => {
    database = await TestDatabase.create(databaseUrl ?? '')
    server = await TestServer.start({ DATABASE_URL: database.url })
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await database[Symbol.asyncDispose]()
  })

  describeTexts('PostgreSQL', () => server.address)
})
