import { setTimeout as wait } from 'node:timers/promises'
import { createWorkshopResponse } from '@filrouge/protocol'
import { expect, test } from 'vitest'
import { joinByLink } from '../../support/raw-client.ts'
import { TestServer } from '../../support/server.ts'
import { SocketAttacker, strikeHttp, strikeWire } from './attackers.ts'
import { Bystanders } from './bystanders.ts'
import { httpAttacks } from './http-attacks.ts'
import { type Random, randomFrom } from './random.ts'
import { socketAttacks } from './socket-attacks.ts'
import { wireAttacks } from './wire-attacks.ts'

const cases = Number(process.env['FUZZ_CASES'] ?? 2500)
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31)
const lanes = 12
const perTurn = 500
/** What the attacked documents and the allocator may keep, in megabytes. */
const keptMb = 256

const unlimited = '1000000'
const settings = {
  UPDATES_PER_SECOND: unlimited,
  UPDATES_BURST: unlimited,
  JOINS_PER_HOUR: unlimited,
  CONNECTIONS_PER_ADDRESS: unlimited,
  CONNECTIONS_PER_WORKSHOP: unlimited,
  CONNECTIONS_PER_PERSON: unlimited,
  LOG_LEVEL: 'silent',
}

const createWorkshop = async (server: TestServer) => {
  const answer = await fetch(`${server.address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Atelier', language: 'fr', template: 'empty' }),
  })
  const { workshopId, tokens } = createWorkshopResponse.parse(await answer.json())
  const linkOf = (token: string): string => `${server.address}/join/${workshopId}#${token}`
  const link = linkOf(tokens.participant)
  const cookie = await joinByLink(new URL(link), workshopId)
  const socketAddress = `${server.address.replace('http', 'ws')}/sync/${workshopId}?extras=1`
  return { workshopId, link, cookie, socketAddress, facilitatorLink: linkOf(tokens.facilitator) }
}

/** One where every edit is judged, since a board is locked. */
const createLockedWorkshop = async (server: TestServer) => {
  const workshop = await createWorkshop(server)
  const { workshopId, facilitatorLink } = workshop
  const answer = await fetch(`${server.address}/api/workshops/${workshopId}/locks/journey`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: await joinByLink(new URL(facilitatorLink), workshopId) },
    body: JSON.stringify({ isLocked: true }),
  })
  expect(answer.status).toBe(200)
  return workshop
}

test(`${cases} hostile inputs, seed ${seed}: the server stands, and nobody who behaves notices`, {
  timeout: 3_600_000,
}, async () => {
  console.log(`hostile input: FUZZ_SEED=${seed} FUZZ_CASES=${cases}`)
  await using server = await TestServer.start(settings)
  const attacked = await createWorkshop(server)
  const locked = await createLockedWorkshop(server)
  const other = await createWorkshop(server)
  using beside = await Bystanders.join(attacked.link)
  using underLock = await Bystanders.join(locked.link)
  using elsewhere = await Bystanders.join(other.link)
  const { cookie } = attacked
  const http = Object.values(httpAttacks(attacked.workshopId))
  const wire = Object.values(wireAttacks({ workshopId: attacked.workshopId, cookie }))
  const overSocket = Object.values(socketAttacks)

  const strike = async (random: Random, attacker: SocketAttacker): Promise<void> => {
    const kind = random.int(100)
    if (kind < 82) return attacker.strike(random.pick(overSocket)(random))
    if (kind >= 96) return strikeWire(Number(new URL(server.address).port), random.pick(wire)(random))
    const status = await strikeHttp(server.address, cookie, random.pick(http)(random))
    expect(status === null || status < 500 || status === 503).toBe(true)
  }
  const runLane = async (random: Random, count: number): Promise<void> => {
    const target = random.int(4) === 0 ? locked : attacked
    using attacker = new SocketAttacker(target.socketAddress, target.cookie)
    for (let index = 0; index < count; index++) await strike(random, attacker)
  }

  let baselineMb = Number.NaN
  for (let done = 0, turn = 0; done < cases; done += perTurn, turn++) {
    const count = Math.ceil(Math.min(perTurn, cases - done) / lanes)
    await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(randomFrom(seed + turn * lanes + lane), count)))
    await beside.work(turn)
    await underLock.work(turn)
    await elsewhere.work(turn)
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200)
    if (turn === 0) baselineMb = await server.residentMb()
  }
  await beside.expectNewcomerSeesAll(attacked.link)
  await underLock.expectNewcomerSeesAll(locked.link)
  await elsewhere.expectNewcomerSeesAll(other.link)
  if (Number.isNaN(baselineMb)) return
  // The collector gives memory back when it has time.
  for (let tries = 0; tries < 30 && (await server.residentMb()) > baselineMb + keptMb; tries++) await wait(1000)
  expect(await server.residentMb()).toBeLessThan(baselineMb + keptMb)
})
