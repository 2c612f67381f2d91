import { closeCode } from '@filrouge/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { Listener } from './testing/listener.ts'
import { TestServer } from './testing/test-server.ts'
import { socketAddress } from './testing/visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

const scene = async () => {
  const { workshopId, tokens, facilitator } = await facilitated(server.address)
  const enter = (role: 'facilitator' | 'participant' | 'observer') => ApiClient.join(server.address, workshopId, tokens[role])
  const listen = (person: ApiClient) => Listener.open(server.address, workshopId, person.cookie)
  return { workshopId, tokens, facilitator, enter, listen }
}

const joinAnswer = (workshopId: string, body: Record<string, unknown>, headers: Record<string, string> = {}) =>
  fetch(`${server.address}/api/workshops/${workshopId}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ name: 'Ann', companyFunction: '', level: 'field', ...body }),
  })

test('the session cookie is out of reach of scripts and of other sites, and travels by https alone where there is https', async () => {
  const { workshopId, tokens } = await scene()
  const plain = await joinAnswer(workshopId, { token: tokens.participant })
  const flags = plain.headers.getSetCookie()[0]?.split('; ').slice(1)
  expect(flags).toEqual(['Max-Age=15552000', 'Path=/', 'HttpOnly', 'SameSite=Lax'])
  const secure = await joinAnswer(workshopId, { token: tokens.participant }, { 'x-forwarded-proto': 'https' })
  expect(secure.headers.getSetCookie()[0]).toContain('; Secure')
})

test("another site's page may neither change anything nor open a socket, even with the cookie", async () => {
  const { workshopId, tokens, facilitator } = await scene()
  const origin = { origin: 'https://evil.example' }
  expect(await facilitator.send('POST', '/links', { role: 'participant' }, origin)).toEqual([
    403,
    { error: { code: 'foreignOrigin' } },
  ])
  expect(await facilitator.send('POST', '/links', { role: 'participant' }, { origin: server.address })).toMatchObject([200, {}])
  expect((await joinAnswer(workshopId, { token: tokens.observer }, origin)).status).toBe(403)
  const socket = new WebSocket(socketAddress(server.address, workshopId), { headers: { cookie: facilitator.cookie, ...origin } })
  const status = await new Promise((resolve) =>
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
  )
  socket.on('error', () => {})
  socket.terminate()
  expect(status).toBe(403)
})

test('people are listed to facilitators, with who they are and since when, and to nobody else', async () => {
  const { facilitator, enter } = await scene()
  const ann = await enter('participant')
  const [status, answer] = await facilitator.send('GET', '/people')
  const { people } = answer as { people: Record<string, unknown>[] }
  expect(status).toBe(200)
  expect(people.map(({ role }) => role)).toEqual(['facilitator', 'participant'])
  expect(people[1]).toEqual({
    personId: await ann.personId(),
    role: 'participant',
    name: 'Ann',
    companyFunction: 'Opérations',
    level: 'management',
    joinedAt: expect.any(Number),
  })
  expect(await ann.refusal('GET', '/people')).toBe('forbidden')
})

test('who is removed is out at once in every tab, is told so, and stays out', async () => {
  const { workshopId, facilitator, enter, listen } = await scene()
  const ann = await enter('participant')
  const bob = await enter('participant')
  const [first, second, bystander] = [await listen(ann), await listen(ann), await listen(bob)]
  const annId = await ann.personId()
  expect(await ann.refusal('DELETE', `/people/${await bob.personId()}`)).toBe('forbidden')
  expect(await facilitator.send('DELETE', `/people/${annId}`)).toEqual([204, null])
  for (const tab of [first, second]) expect(await tab.closed).toEqual({ code: closeCode.removed, reason: 'removed' })
  expect(await ann.refusal('GET', '/session')).toBe('removed')
  const again = new Listener(server.address, workshopId, ann.cookie)
  expect((await again.closed).code).toBe(closeCode.removed)
  expect(bystander.isOpen).toBe(true)
  expect(await facilitator.refusal('DELETE', `/people/${annId}`)).toBe('noSuchPerson')
  bystander.close()
})

test('a facilitator cannot remove or demote themselves by a slip of the hand', async () => {
  const { facilitator } = await scene()
  const myself = `/people/${await facilitator.personId()}`
  expect(await facilitator.refusal('DELETE', myself)).toBe('notYourself')
  expect(await facilitator.refusal('PATCH', myself, { role: 'observer' })).toBe('notYourself')
})

test('a role changes under an open connection: rights follow at once, and the client is told', async () => {
  const { facilitator, enter, listen } = await scene()
  const ann = await enter('participant')
  const tab = await listen(ann)
  const reader = await listen(facilitator)
  const annPath = `/people/${await ann.personId()}`
  await facilitator.send('PATCH', annPath, { role: 'observer' })
  await tab.until(() => tab.changed.includes('access'))
  tab.edit((doc) => doc.getMap('notes').set('a', 1))
  await tab.until(() => tab.refused.length > 0)
  expect(tab.refused).toEqual(['readOnly'])
  expect(reader.doc.getMap('notes').size).toBe(0)
  // What was refused meanwhile is sent again with a new connection, now that it may be.
  await facilitator.send('PATCH', annPath, { role: 'participant' })
  expect((await tab.closed).code).toBe(closeCode.resync)
  const fresh = await listen(ann)
  fresh.edit((doc) => doc.getMap('notes').set('a', 2))
  await reader.until(() => reader.doc.getMap('notes').get('a') === 2)
  fresh.close()
  reader.close()
})

test('a link that leaked is replaced together with all who came by a link of that role', async () => {
  const { workshopId, tokens, facilitator, enter, listen } = await scene()
  const ann = await enter('participant')
  const observer = await enter('observer')
  const [annTab, observerTab] = [await listen(ann), await listen(observer)]
  await facilitator.send('POST', '/links', { role: 'participant' })
  expect((await joinAnswer(workshopId, { token: tokens.participant })).status).toBe(403)
  expect(await ann.send('GET', '/session')).toMatchObject([200, { role: 'participant' }])
  const [, answer] = await facilitator.send('POST', '/links', { role: 'participant' })
  const late = await ApiClient.join(server.address, workshopId, (answer as { token: string }).token)
  await facilitator.send('POST', '/links', { role: 'participant', removePeople: true })
  expect(await late.refusal('GET', '/session')).toBe('linkReplaced')
  // Ann came by the first link, and had stayed when that one was replaced.
  expect(await ann.refusal('GET', '/session')).toBe('linkReplaced')
  expect(await annTab.closed).toMatchObject({ code: closeCode.linkReplaced })
  expect(observerTab.isOpen).toBe(true)
  observerTab.close()
})

test('a passcode is asked of participants and observers before anything else, and never of the facilitators’ link', async () => {
  const { workshopId, tokens, facilitator } = await scene()
  expect(await facilitator.send('PATCH', '/access', { passcode: '12345' })).toMatchObject([400, {}])
  expect(await facilitator.send('PATCH', '/access', { passcode: 'été 2027' })).toEqual([
    200,
    { hasPasscode: true, linksUntil: null, accessUntil: null },
  ])
  expect(await facilitator.send('POST', '/invite', { token: tokens.participant })).toMatchObject([200, { needsPasscode: true }])
  const codeOf = async (body: Record<string, unknown>) =>
    ((await (await joinAnswer(workshopId, body)).json()) as { error?: { code: string } }).error?.code ?? 'joined'
  expect(await codeOf({ token: tokens.participant })).toBe('passcodeNeeded')
  expect(await codeOf({ token: tokens.observer, passcode: 'hiver 2027' })).toBe('wrongPasscode')
  expect(await codeOf({ token: tokens.participant, passcode: 'été 2027' })).toBe('joined')
  expect(await codeOf({ token: tokens.facilitator })).toBe('joined')
  await facilitator.send('PATCH', '/access', { passcode: null })
  expect(await codeOf({ token: tokens.observer })).toBe('joined')
})

test('links past their date let nobody in; those inside stay', async () => {
  const { workshopId, tokens, facilitator, enter } = await scene()
  const ann = await enter('participant')
  await facilitator.send('PATCH', '/access', { linksUntil: Date.now() - 1 })
  const refused = await joinAnswer(workshopId, { token: tokens.participant })
  expect([refused.status, await refused.json()]).toEqual([403, { error: { code: 'linkExpired' } }])
  expect((await joinAnswer(workshopId, { token: tokens.facilitator })).status).toBe(200)
  expect(await ann.send('GET', '/session')).toMatchObject([200, {}])
})

test('access that ends while connections are open closes them, save those of facilitators', async () => {
  const { facilitator, enter, listen } = await scene()
  const ann = await enter('participant')
  const tab = await listen(ann)
  const host = await listen(facilitator)
  await facilitator.send('PATCH', '/access', { accessUntil: Date.now() + 150 })
  expect(await tab.closed).toEqual({ code: closeCode.accessExpired, reason: 'accessExpired' })
  expect(await ann.refusal('GET', '/session')).toBe('accessExpired')
  expect(host.isOpen).toBe(true)
  await facilitator.send('PATCH', '/access', { accessUntil: null })
  expect(await ann.send('GET', '/session')).toMatchObject([200, {}])
  host.close()
})

test('who leaves is out of the list, and the cookie opens nothing any more', async () => {
  const { facilitator, enter, listen } = await scene()
  const ann = await enter('participant')
  const tab = await listen(ann)
  expect(await ann.send('DELETE', '/session')).toEqual([204, null])
  expect((await tab.closed).code).toBe(closeCode.sessionEnded)
  expect(await ann.refusal('GET', '/session')).toBe('noSession')
  expect(await facilitator.send('GET', '/people')).toMatchObject([200, { people: [{ role: 'facilitator' }] }])
})

test('what facilitators alone may do is refused to everyone else', async () => {
  const { enter } = await scene()
  for (const role of ['participant', 'observer'] as const) {
    const person = await enter(role)
    const refusals = await Promise.all([
      person.refusal('GET', '/access'),
      person.refusal('PATCH', '/access', { passcode: null }),
      person.refusal('POST', '/links', { role: 'facilitator' }),
      person.refusal('PATCH', `/people/${await person.personId()}`, { role: 'facilitator' }),
      person.refusal('PUT', '/locks/journey', { isLocked: true }),
      person.refusal('POST', '/timer', { command: 'start', minutes: 5 }),
      person.refusal('PUT', '/gathering', { screen: 'journey' }),
    ])
    expect(refusals).toEqual(refusals.map(() => 'forbidden'))
  }
})
