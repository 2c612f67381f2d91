import { closeCode } from '@filrouge/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { TestServer } from './testing/test-server.ts'
import { connect, createWorkshop, join, socketAddress } from './testing/visitors.ts'

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

test("stock clients see each other's edits, and never an observer's", async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  const ann = await connect(server.address, workshopId, tokens.participant)
  const bob = await connect(server.address, workshopId, tokens.facilitator)
  const observer = await connect(server.address, workshopId, tokens.observer)
  observer.doc.getMap('notes').set('observer', 1)
  const arrived = new Promise((resolve) => bob.doc.once('update', resolve))
  ann.doc.getMap('notes').set('ann', 2)
  await arrived
  expect(bob.doc.getMap('notes').toJSON()).toEqual({ ann: 2 })
  for (const provider of [ann, bob, observer]) provider.destroy()
})

test('a malformed message closes its own socket only', async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  const ann = await connect(server.address, workshopId, tokens.participant)
  const cookie = await join(server.address, workshopId, tokens.participant)
  const socket = new WebSocket(socketAddress(server.address, workshopId), { headers: { cookie } })
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.once('open', () => socket.send(new Uint8Array([0, 2, 3, 255, 255, 255])))
  expect(await closed).toBe(closeCode.malformedMessage)
  expect(ann.wsconnected).toBe(true)
  ann.destroy()
})

test('without a session a socket is closed as such, and an invitation in its address opens nothing', async () => {
  const { workshopId, tokens } = await createWorkshop(server.address)
  for (const query of ['', `?token=${tokens.facilitator}`]) {
    const socket = new WebSocket(socketAddress(server.address, workshopId) + query)
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(closeCode.sessionEnded)
  }
})
