import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { snapshotList } from '@filrouge/protocol'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import { applyUpdate, Doc } from 'yjs'
import { readConfig } from '../config.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import { connect, createWorkshop, join } from '../testing/visitors.ts'

let dataDir: string
let server: RunningServer
const providers: WebsocketProvider[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'fil-rouge-'))
  server = await startServer(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), pino({ level: 'silent' }))
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

const enter = async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  const provider = await connect(server.address, workshopId, tokens.participant)
  providers.push(provider)
  const facilitator = await join(server.address, workshopId, tokens.facilitator)
  const participant = await join(server.address, workshopId, tokens.participant)
  const ask = (path: string, cookie: string, method = 'GET', body?: unknown) =>
    fetch(`${server.address}/api/workshops/${workshopId}/snapshots${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const list = async () => snapshotList.parse(await (await ask('', participant)).json()).snapshots
  return { provider, facilitator, participant, ask, list }
}

const names = (doc: Doc): string[] => readWorkshop(doc).workshop.factors.map(({ name }) => name)

test('a snapshot is what the document was; restoring it keeps today first and reaches whoever is connected', async () => {
  const { provider, facilitator, participant, ask, list } = await enter()
  const factor = addRecord(provider.doc, 'factors', { name: 'Attente' })
  await vi.waitFor(async () => {
    expect((await ask('', facilitator, 'POST', { name: 'Matin' })).status).toBe(201)
    const [latest] = await list()
    const past = new Doc()
    applyUpdate(past, new Uint8Array(await (await ask(`/${latest?.id}`, participant)).arrayBuffer()))
    expect(names(past)).toEqual(['Attente'])
  })
  const [morning] = await list()
  updateRecord(provider.doc, 'factors', factor, { name: 'File' })
  addRecord(provider.doc, 'factors', { name: 'Calme' })
  const restored = await ask(`/${morning?.id}/restore`, facilitator, 'POST', { todayName: 'Avant retour' })
  expect(restored.status).toBe(204)
  await vi.waitFor(() => expect(names(provider.doc)).not.toContain('File'))
  expect((await list()).map(({ name, reason }) => [name, reason])).toContainEqual(['Avant retour', 'beforeRestore'])
})

test('only a facilitator keeps, names, removes and restores; everyone reads', async () => {
  const { facilitator, participant, ask, list } = await enter()
  expect((await ask('', participant, 'POST', { name: 'Non' })).status).toBe(403)
  await ask('', facilitator, 'POST', { name: 'Oui' })
  const [kept] = await list()
  const path = `/${kept?.id}`
  const refused = [
    await ask(path, participant, 'PUT', { name: 'Non' }),
    await ask(path, participant, 'DELETE'),
    await ask(`${path}/restore`, participant, 'POST', { todayName: 'Non' }),
  ]
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
  expect((await ask(path, '')).status).toBe(401)
  expect((await ask(path, facilitator, 'PUT', { name: 'Renommé' })).status).toBe(204)
  expect((await list()).map(({ name }) => name)).toEqual(['Renommé'])
  expect((await ask(path, facilitator, 'DELETE')).status).toBe(204)
  expect((await ask(path, facilitator)).status).toBe(404)
  expect(await list()).toEqual([])
})
