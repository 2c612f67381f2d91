import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCode, createWorkshopResponse, syncPath } from '@filrouge/protocol'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { readConfig } from './config.ts'
import { type RunningServer, startServer } from './start-server.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
let server: RunningServer

beforeAll(async () => {
  server = await startServer(readConfig({ PORT: '0', DATA_DIR: dataDir }), pino({ level: 'silent' }))
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(dataDir, { recursive: true })
})

const createWorkshop = async () => {
  const answer = await fetch(`${server.address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Aéroport', language: 'fr', template: 'empty' }),
  })
  return createWorkshopResponse.parse(await answer.json())
}

const syncAddress = (): string => `${server.address.replace('http', 'ws')}${syncPath}`

const connect = async (workshopId: string, token: string) => {
  const provider = new WebsocketProvider(syncAddress(), workshopId, new Y.Doc(), { params: { token }, disableBc: true })
  await new Promise((resolve) => provider.once('sync', resolve))
  return provider
}

test("stock clients see each other's edits, and never an observer's", async () => {
  const { workshopId, tokens } = await createWorkshop()
  const ann = await connect(workshopId, tokens.participant)
  const bob = await connect(workshopId, tokens.facilitator)
  const observer = await connect(workshopId, tokens.observer)
  observer.doc.getMap('notes').set('observer', 1)
  const arrived = new Promise((resolve) => bob.doc.once('update', resolve))
  ann.doc.getMap('notes').set('ann', 2)
  await arrived
  expect(bob.doc.getMap('notes').toJSON()).toEqual({ ann: 2 })
  for (const provider of [ann, bob, observer]) provider.destroy()
})

test('a malformed message closes its own socket only', async () => {
  const { workshopId, tokens } = await createWorkshop()
  const ann = await connect(workshopId, tokens.participant)
  const socket = new WebSocket(`${syncAddress()}/${workshopId}?token=${tokens.participant}`)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.once('open', () => socket.send(new Uint8Array([0, 2, 3, 255, 255, 255])))
  expect(await closed).toBe(closeCode.malformedMessage)
  expect(ann.wsconnected).toBe(true)
  ann.destroy()
})

test('without an invitation or a session a socket is closed as such', async () => {
  const { workshopId } = await createWorkshop()
  const socket = new WebSocket(`${syncAddress()}/${workshopId}`)
  expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(closeCode.sessionEnded)
})
