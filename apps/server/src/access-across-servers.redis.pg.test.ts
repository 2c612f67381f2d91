import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { closeCode } from '@filrouge/protocol'
import { describe, expect, test } from 'vitest'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { Listener } from './testing/listener.ts'
import { TestDatabase } from './testing/test-database.ts'
import { TestServer } from './testing/test-server.ts'
import { testDatabaseUrl, testRedisUrl } from './testing/test-services.ts'

const databaseUrl = testDatabaseUrl()
const redisUrl = testRedisUrl()

/** Two servers of one company: what a facilitator does on the first holds for people on the second. */
describe.skipIf(databaseUrl === null || redisUrl === null)('with two servers', () => {
  const scene = async () => {
    await using stack = new AsyncDisposableStack()
    const database = stack.use(await TestDatabase.create(databaseUrl ?? ''))
    const prefix = `access-${crypto.randomUUID()}`
    const settings = { DATABASE_URL: database.url, REDIS_URL: redisUrl ?? '', REDIS_PREFIX: prefix }
    const first = stack.use(await TestServer.start(settings))
    const second = stack.use(await TestServer.start(settings))
    const { workshopId, tokens, facilitator } = await facilitated(first.address)
    const ann = await ApiClient.join(second.address, workshopId, tokens.participant)
    const tab = await Listener.open(second.address, workshopId, ann.cookie)
    const owned = stack.move()
    return { first, workshopId, facilitator, ann, tab, [Symbol.asyncDispose]: () => owned.disposeAsync() }
  }

  test('who is removed on one is out on the other', { timeout: 30_000 }, async () => {
    await using here = await scene()
    await here.facilitator.send('DELETE', `/people/${await here.ann.personId()}`)
    expect((await here.tab.closed).code).toBe(closeCode.removed)
  })

  test('a board that is locked on one is held on the other', { timeout: 30_000 }, async () => {
    await using here = await scene()
    const host = await Listener.open(here.first.address, here.workshopId, here.facilitator.cookie)
    host.edit((doc) => addRecord(doc, 'factors', { name: 'Prix' }))
    const factors = (listener: Listener) => readWorkshop(listener.doc).workshop.factors
    await here.tab.until(() => factors(here.tab).length === 1)
    await here.facilitator.send('PUT', '/locks/strategicCanvas', { isLocked: true })
    await here.tab.until(() => here.tab.changed.includes('facilitation'))
    for (const { id } of factors(here.tab)) here.tab.edit((doc) => updateRecord(doc, 'factors', id, { name: 'Rapidité' }))
    await here.tab.until(() => here.tab.refused.includes('locked') && factors(here.tab)[0]?.name === 'Prix')
    await host.until(() => host.durable > 0)
    expect(factors(host).map(({ name }) => name)).toEqual(['Prix'])
    host.close()
    here.tab.close()
  })
})
