import { addRecord, readWorkshop, removeRecord, updateRecord } from '@filrouge/document'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { itemsOfOnePlace } from './testing/items-of-one-place.ts'
import { Listener } from './testing/listener.ts'
import { TestServer } from './testing/test-server.ts'
import { connectWith } from './testing/visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

/** A workshop with one factor on its strategic canvas, which is locked, and one competency. */
const lockedCanvas = async () => {
  const { workshopId, tokens, facilitator } = await facilitated(server.address)
  const host = await Listener.open(server.address, workshopId, facilitator.cookie)
  host.edit((doc) => {
    addRecord(doc, 'factors', { name: 'Prix' })
    addRecord(doc, 'competencies', { name: 'Écoute', kind: 'softSkill' })
  })
  await host.until(() => host.durable > 0)
  const ann = await ApiClient.join(server.address, workshopId, tokens.participant)
  const tab = await Listener.open(server.address, workshopId, ann.cookie)
  const lock = (isLocked: boolean) => facilitator.send('PUT', '/locks/strategicCanvas', { isLocked })
  expect(await lock(true)).toMatchObject([200, { lockedBoards: ['strategicCanvas'] }])
  return { workshopId, tokens, facilitator, host, ann, tab, lock }
}

const factorsOf = (listener: Listener) => readWorkshop(listener.doc).workshop.factors.map(({ name }) => name)
const factorId = (listener: Listener) => readWorkshop(listener.doc).workshop.factors[0]?.id ?? ('' as never)
const competencyId = (listener: Listener) => readWorkshop(listener.doc).workshop.competencies[0]?.id ?? ('' as never)

// W11 of packages/protocol/SPEC.md
test('a participant who edits a locked board all the same is told, and everyone keeps what stood', async () => {
  const { host, tab } = await lockedCanvas()
  tab.edit((doc) => updateRecord(doc, 'factors', factorId(tab), { name: 'Rapidité' }))
  await tab.until(() => tab.refused.length > 0 && factorsOf(tab)[0] === 'Prix')
  expect(tab.refused).toEqual(['locked'])
  // The client is not cut off: what it does elsewhere arrives.
  tab.edit((doc) => updateRecord(doc, 'competencies', competencyId(tab), { name: 'Empathie' }))
  await host.until(() => readWorkshop(host.doc).workshop.competencies[0]?.name === 'Empathie')
  expect(factorsOf(host)).toEqual(['Prix'])
  expect(tab.refused).toEqual(['locked'])
  host.close()
  tab.close()
})

// W21 of packages/protocol/SPEC.md
test('the lock is told to everyone when it is set and when it is taken off', async () => {
  const { host, tab, lock } = await lockedCanvas()
  await tab.until(() => tab.changed.length === 1)
  await lock(false)
  await tab.until(() => tab.changed.length === 2)
  expect(tab.changed).toEqual(['facilitation', 'facilitation'])
  tab.edit((doc) => updateRecord(doc, 'factors', factorId(tab), { name: 'Rapidité' }))
  await host.until(() => factorsOf(host)[0] === 'Rapidité')
  expect(tab.refused).toEqual([])
  host.close()
  tab.close()
})

test('facilitators go on editing a locked board', async () => {
  const { host, tab } = await lockedCanvas()
  host.edit((doc) => updateRecord(doc, 'factors', factorId(host), { name: 'Coût' }))
  await tab.until(() => factorsOf(tab)[0] === 'Coût')
  tab.edit((doc) => removeRecord(doc, 'factors', factorId(tab)))
  await tab.until(() => tab.refused.length > 0 && factorsOf(tab)[0] === 'Coût')
  expect(factorsOf(host)).toEqual(['Coût'])
  host.close()
  tab.close()
})

test('work done offline on a locked board is undone when it arrives, the rest of it is kept', async () => {
  const { workshopId, ann, host, tab } = await lockedCanvas()
  tab.close()
  await tab.closed
  const stock = await connectWith(server.address, workshopId, ann.cookie)
  stock.disconnect()
  const { factors, competencies } = readWorkshop(stock.doc).workshop
  for (const { id } of factors) updateRecord(stock.doc, 'factors', id, { name: 'Rapidité' })
  for (const { id } of competencies) updateRecord(stock.doc, 'competencies', id, { name: 'Empathie' })
  stock.connect()
  await host.until(() => readWorkshop(host.doc).workshop.competencies[0]?.name === 'Empathie')
  await host.until(() => factorsOf(host)[0] === 'Prix')
  stock.destroy()
  host.close()
})

test('a lock outlives the room and the counter-edits are on disk', async () => {
  const { workshopId, facilitator, ann, host, tab } = await lockedCanvas()
  tab.edit((doc) => updateRecord(doc, 'factors', factorId(tab), { name: 'Rapidité' }))
  await tab.until(() => tab.refused.length > 0)
  host.close()
  tab.close()
  await Promise.all([host.closed, tab.closed])
  const fresh = await Listener.open(server.address, workshopId, ann.cookie)
  expect(factorsOf(fresh)).toEqual(['Prix'])
  fresh.edit((doc) => removeRecord(doc, 'factors', factorId(fresh)))
  await fresh.until(() => fresh.refused.length > 0)
  expect(await facilitator.send('GET', '/facilitation')).toMatchObject([200, { lockedBoards: ['strategicCanvas'] }])
  fresh.close()
})

test('an update that builds on what the server never saw is not taken while a board is locked: the client synchronises again', async () => {
  const { host, tab } = await lockedCanvas()
  tab.doc.getMap('factors').delete('nothing')
  updateRecord(tab.doc, 'competencies', competencyId(tab), { name: 'Un' })
  tab.edit((doc) => updateRecord(doc, 'competencies', competencyId(tab), { name: 'Deux' }))
  expect((await tab.closed).reason).toBe('resync')
  expect(readWorkshop(host.doc).workshop.competencies[0]?.name).toBe('Écoute')
  host.close()
})

test.each([
  { what: 'a deletion of what nobody has', update: Uint8Array.of(0, 1, 9, 1, 0, 1) },
  { what: 'an edit behind a gap', update: Uint8Array.of(1, 1, 5, 10, 8, 1, 1, 108, 1, 125, 1, 0) },
])('whoever heard of $what comes back and is judged by their own work', async ({ update }) => {
  const { workshopId, ann, host, tab } = await lockedCanvas()
  const stock = await connectWith(server.address, workshopId, ann.cookie)
  host.sendUpdate(update)
  host.edit((doc) => addRecord(doc, 'competencies', { name: 'Savoir-être', kind: 'softSkill' }))
  await tab.until(() => readWorkshop(tab.doc).workshop.competencies.length === 2)
  await vi.waitFor(() => expect(readWorkshop(stock.doc).workshop.competencies).toHaveLength(2))
  stock.disconnect()
  for (const { id } of readWorkshop(stock.doc).workshop.competencies)
    updateRecord(stock.doc, 'competencies', id, { name: 'Empathie' })
  stock.connect()
  await host.until(() => readWorkshop(host.doc).workshop.competencies.every(({ name }) => name === 'Empathie'))
  stock.destroy()
  for (const listener of [tab, host]) listener.close()
})

// W11 of packages/protocol/SPEC.md
test('an edit that would take minutes to judge is refused, and meanwhile others work', { timeout: 60_000 }, async () => {
  const { workshopId, tokens, host, tab } = await lockedCanvas()
  const elsewhere = await facilitated(server.address)
  const other = await Listener.open(server.address, elsewhere.workshopId, elsewhere.facilitator.cookie)
  tab.sendUpdate(itemsOfOnePlace(30_000))
  for (const listener of [other, host]) {
    const before = listener.durable
    listener.edit((doc) => addRecord(doc, 'factors', { name: 'Coût' }))
    await listener.until(() => listener.durable > before)
  }
  expect(tab.isOpen).toBe(true)
  expect((await tab.closed).reason).toBe('cannotJudge')
  expect(tab.refused).toEqual(['cannotJudge'])
  const bob = await ApiClient.join(server.address, workshopId, tokens.participant)
  const late = await Listener.open(server.address, workshopId, bob.cookie)
  late.edit((doc) => removeRecord(doc, 'factors', factorId(late)))
  await late.until(() => late.refused.length > 0 && factorsOf(late).length === 2)
  for (const listener of [late, other, host]) listener.close()
})

// W25 of packages/protocol/SPEC.md
test('a server that stops waits for what is being judged, and acknowledges it', async () => {
  const stopping = await TestServer.start()
  const { workshopId, tokens, facilitator } = await facilitated(stopping.address)
  await facilitator.send('PUT', '/locks/strategicCanvas', { isLocked: true })
  const ann = await ApiClient.join(stopping.address, workshopId, tokens.participant)
  const tab = await Listener.open(stopping.address, workshopId, ann.cookie)
  tab.edit((doc) => addRecord(doc, 'competencies', { name: 'Écoute', kind: 'softSkill' }))
  await stopping[Symbol.asyncDispose]()
  expect((await tab.closed).reason).toBe('stopping')
  expect(tab.durable).toBe(2)
})

test('a board that does not exist cannot be locked', async () => {
  const { facilitator } = await facilitated(server.address)
  expect(await facilitator.refusal('PUT', '/locks/kitchen', { isLocked: true })).toBe('badRequest')
})

test('the timer and the call to gather are shared, and told', async () => {
  const { facilitator, ann, tab, host } = await lockedCanvas()
  await facilitator.send('POST', '/timer', { command: 'start', minutes: 5 })
  await facilitator.send('PUT', '/gathering', { screen: 'journey' })
  await tab.until(() => tab.changed.length >= 3)
  const [, state] = await ann.send('GET', '/facilitation')
  expect(state).toMatchObject({
    timer: { status: 'running', durationMs: 300_000 },
    gathering: { screen: 'journey', calledBy: 'Ann' },
    now: expect.any(Number),
  })
  expect(await facilitator.send('POST', '/timer', { command: 'pause' })).toMatchObject([200, { timer: { status: 'paused' } }])
  expect(await facilitator.send('POST', '/timer', { command: 'stop' })).toMatchObject([200, { timer: null }])
  tab.close()
  host.close()
})
