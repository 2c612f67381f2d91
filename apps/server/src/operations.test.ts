import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCode } from '@filrouge/protocol'
import { afterAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { freePort } from './testing/free-port.ts'
import { ServerProcess } from './testing/server-process.ts'
import { connect, createWorkshop, join as joinWorkshop, resetParticipantLink, socketAddress } from './testing/visitors.ts'
import { Writer } from './testing/writer.ts'

const place = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const patience = { timeout: 60_000 }

const status = async (address: string): Promise<number> => (await fetch(address)).status

test('figures are served on an address of their own, never on the public one', patience, async () => {
  const port = await freePort()
  await using server = new ServerProcess({ DATA_DIR: join(place, 'metrics'), METRICS_PORT: String(port) })
  const address = await server.address()
  const { workshopId, tokens } = await createWorkshop(address)
  const writer = new Writer(address, workshopId, await joinWorkshop(address, workshopId, tokens.participant))
  await writer.opened()
  writer.write('counted')
  await writer.whenAcknowledged(1)
  const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  for (const line of [/^filrouge_rooms 1$/m, /^filrouge_connections 1$/m, /^filrouge_commit_seconds_count 1$/m]) {
    expect(figures).toMatch(line)
  }
  expect(await (await fetch(`${address}/metrics`)).text()).not.toContain('filrouge_rooms')
  expect(await status(`http://127.0.0.1:${port}/healthz`)).toBe(404)
  writer.close()
})

test(
  'a server that stops says that it is not ready while it still serves, then sends everyone away by name',
  patience,
  async () => {
    await using server = new ServerProcess({ DATA_DIR: join(place, 'drain'), DRAIN_SECONDS: '2' })
    const address = await server.address()
    const { workshopId, tokens } = await createWorkshop(address)
    const cookie = await joinWorkshop(address, workshopId, tokens.participant)
    const socket = new WebSocket(socketAddress(address, workshopId), { headers: { cookie } })
    await once(socket, 'open')
    expect(await status(`${address}/readyz`)).toBe(200)
    server.signal('SIGTERM')
    await vi.waitFor(async () => expect(await status(`${address}/readyz`)).toBe(503))
    expect(await status(`${address}/healthz`)).toBe(200)
    expect(socket.readyState).toBe(WebSocket.OPEN)
    const [code] = await once(socket, 'close')
    expect(code).toBe(closeCode.serverStopping)
    expect((await server.end()).exitCode).toBe(0)
  },
)

test('a room that everyone left is let go of', patience, async () => {
  const port = await freePort()
  const settings = { DATA_DIR: join(place, 'idle'), METRICS_PORT: String(port), ROOM_IDLE_MS: '10' }
  await using server = new ServerProcess(settings)
  const address = await server.address()
  const { workshopId, tokens } = await createWorkshop(address)
  const rooms = async (): Promise<string | undefined> =>
    /^filrouge_rooms (\d+)$/m.exec(await (await fetch(`http://127.0.0.1:${port}/metrics`)).text())?.[1]
  const reader = await connect(address, workshopId, tokens.observer)
  expect(await rooms()).toBe('1')
  reader.destroy()
  await vi.waitFor(async () => expect(await rooms()).toBe('0'), { timeout: 20_000 })
})

test('no invitation, session or hash of one is ever written to the log, at its most talkative', patience, async () => {
  const dataDir = join(place, 'log')
  await using server = new ServerProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' })
  const address = await server.address()
  const { workshopId, tokens } = await createWorkshop(address)
  const cookie = await joinWorkshop(address, workshopId, tokens.facilitator)
  const newToken = await resetParticipantLink(address, workshopId, cookie)
  const reader = await connect(address, workshopId, tokens.observer)
  reader.destroy()
  for (const query of [`token=${newToken}`, `token=${tokens.participant}`, `token=${newToken}&extras=1`]) {
    const socket = new WebSocket(`${socketAddress(address, workshopId)}?${query}`, { headers: { cookie } })
    await once(socket, 'open')
    socket.send(Uint8Array.of(0, 2, 255))
    await once(socket, 'close')
  }
  await fetch(`${address}/api/workshops/${workshopId}/session?token=${newToken}`, { headers: { cookie } })
  await fetch(`${address}/api/workshops/${workshopId}/invite`, { method: 'POST', body: `{"token":"${newToken}"` })
  await fetch(`${address}/w/${workshopId}?token=${newToken}`)
  await fetch(`${address}/sync/${workshopId}?token=${newToken}`)
  await server.kill('SIGTERM')
  const session = cookie.split('=')[1] ?? ''
  const secrets = [...Object.values(tokens), newToken, session]
  const hashes = secrets.flatMap((secret) =>
    (['base64url', 'hex', 'base64'] as const).map((form) => createHash('sha256').update(secret).digest(form)),
  )
  expect(server.written).toContain('"msg":"request"')
  expect(server.written).toContain('bad message')
  expect([...secrets, ...hashes].filter((secret) => server.written.includes(secret))).toEqual([])
})
