import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { messageAwareness, messageChanged } from '@filrouge/protocol'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { readConfig } from './config.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { type BlindScene, openBlindScene, scoresIn, type Visitor } from './testing/blind-scene.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
let server: RunningServer
let logged = ''
let scene: BlindScene

beforeAll(async () => {
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      logged += String(chunk)
      done()
    },
  })
  server = await startServer(readConfig({ PORT: '0', DATA_DIR: dataDir }), pino({ level: 'trace' }, sink))
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(dataDir, { recursive: true })
})
beforeEach(async () => {
  logged = ''
  scene = await openBlindScene(server.address)
})
afterEach(() => scene[Symbol.asyncDispose]())

const keyOf = (statementId: string): string => `statements/${statementId}/current`

const vote = async (roundId: string, scores: readonly (readonly (number | null)[])[]): Promise<void> => {
  for (const [index, own] of scores.entries()) {
    const given = Object.fromEntries(own.map((score, at) => [keyOf(scene.statementIds[at] ?? ''), score]))
    const { status } = await (scene.voters[index] as Visitor).ask('PUT', `/rounds/${roundId}/ballots/mine`, { scores: given })
    expect(status).toBe(204)
  }
}

/** Everything that anybody but a voter can get out of the server while a round is open; ids and dates made equal. */
const everythingSeen = async (roundId: string): Promise<unknown> => {
  const others = [scene.facilitator, scene.observer, scene.stranger]
  const paths = ['/rounds', `/rounds/${roundId}`, `/rounds/${roundId}/ballots`, `/rounds/${roundId}/ballots/mine`, '/session']
  const answers = await Promise.all(others.flatMap((who) => paths.map((path) => who.ask('GET', path))))
  const seen = JSON.stringify({ answers, document: scoresIn(scene.provider), types: [...new Set(scene.framesSeen())] })
  const alike = (text: string): string =>
    text
      .replaceAll(roundId, 'ROUND')
      .replaceAll(/"[\w-]{16}"|\\"[\w-]{16}\\"|(?<=workshops\/)[\w-]{16}/g, 'ID')
      .replaceAll(/[0-9a-f]{20}/g, 'RECORD')
      .replaceAll(/\d{13}/g, 'MOMENT')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE')
      .replaceAll(/"ms":\d+/g, 'DURATION')
  // Requests made at once end in any order.
  return [alike(seen), ...alike(logged).split('\n').toSorted()].join('\n')
}

describe('before the reveal', () => {
  test.each([true, false])('what others see does not depend on what was scored (anonymous: %s)', async (isAnonymous) => {
    const first = await scene.openRound(isAnonymous)
    await vote(first, [[1, 1], [2, null], [1]])
    const low = await everythingSeen(first)
    await scene[Symbol.asyncDispose]()
    logged = ''
    scene = await openBlindScene(server.address)
    const second = await scene.openRound(isAnonymous)
    await vote(second, [[5, null], [4, 5], [5]])
    expect(await everythingSeen(second)).toBe(low)
  })

  test('a socket receives nothing but the word that votes have moved', async () => {
    const roundId = await scene.openRound(true)
    scene.framesSeen()
    const bytes = Y.encodeStateAsUpdate(scene.provider.doc)
    await vote(roundId, [[1, 2], [3, 4], [5]])
    const allowed = new Set<number>([messageChanged, messageAwareness])
    expect(scene.framesSeen().filter((type) => !allowed.has(type))).toEqual([])
    expect(Y.encodeStateAsUpdate(scene.provider.doc)).toEqual(bytes)
  })

  test('a snapshot that is kept meanwhile holds no score', async () => {
    const roundId = await scene.openRound(false)
    await vote(roundId, [
      [4, 2],
      [5, 1],
      [4, 2],
    ])
    const kept = await scene.facilitator.ask('POST', '/snapshots', { name: 'During the vote' })
    const { id } = z.object({ id: z.string() }).parse(JSON.parse(kept.text))
    const document = new Y.Doc()
    Y.applyUpdate(document, await scene.facilitator.read(`/snapshots/${id}`))
    expect(scoresIn({ doc: document })).toEqual({ medians: [undefined, undefined], results: [] })
    expect(JSON.stringify(document.getMap('statements').toJSON())).not.toMatch(/:[1-5][,}]/)
  })

  test('a voter reads their own scores and nobody else’s', async () => {
    const roundId = await scene.openRound(true)
    await vote(roundId, [[4, null], []].slice(0, 1))
    const own = async (who: Visitor | undefined) =>
      JSON.parse((await who?.ask('GET', `/rounds/${roundId}/ballots/mine`))?.text ?? '')
    const [first = '', second = ''] = scene.statementIds
    expect(await own(scene.voters[0])).toEqual({ scores: { [keyOf(first)]: 4, [keyOf(second)]: null } })
    expect(await own(scene.voters[1])).toEqual({ scores: {} })
    expect(await own(scene.facilitator)).toEqual({ scores: {} })
  })

  test('everyone sees how many have voted', async () => {
    const roundId = await scene.openRound(true)
    await vote(roundId, [[4, null], [2]])
    expect(await scene.rounds()).toMatchObject([{ id: roundId, state: 'open', voters: 2, finished: 1 }])
  })
})

describe('each role', () => {
  const attempts = (roundId: string, key: string) =>
    [
      ['GET', '/rounds', undefined],
      [
        'POST',
        '/rounds',
        { items: [{ collection: 'factors', recordId: 'x', field: 'importance' }], isAnonymous: true, maskingThreshold: 3 },
      ],
      ['GET', `/rounds/${roundId}/ballots/mine`, undefined],
      ['PUT', `/rounds/${roundId}/ballots/mine`, { scores: { [key]: 3 } }],
      ['GET', `/rounds/${roundId}/ballots`, undefined],
      ['POST', `/rounds/${roundId}/reveal`, undefined],
      ['DELETE', `/rounds/${roundId}`, undefined],
    ] as const

  test.each([
    ['stranger', [401, 401, 401, 401, 401, 401, 401]],
    ['observer', [200, 403, 403, 403, 403, 403, 403]],
    ['participant', [200, 403, 200, 204, 403, 403, 403]],
    ['facilitator', [200, 201, 200, 204, 200, 204, 409]],
  ] as const)('%s', async (role, expected) => {
    const roundId = await scene.openRound(false)
    const who = { ...scene, participant: scene.voters[0] as Visitor }[role]
    const statuses: number[] = []
    for (const [method, path, body] of attempts(roundId, keyOf(scene.statementIds[0] ?? '')))
      statuses.push((await who.ask(method, path, body)).status)
    expect(statuses).toEqual(expected)
  })
})

describe('the reveal', () => {
  test('brings the aggregates to everyone at once, and masks what is too few', async () => {
    const roundId = await scene.openRound(true)
    await vote(roundId, [
      [2, 5],
      [3, 4],
      [5, null],
    ])
    const arrived = new Promise((resolve) => scene.provider.doc.once('update', resolve))
    expect((await scene.facilitator.ask('POST', `/rounds/${roundId}/reveal`)).status).toBe(204)
    await arrived
    const { medians, results } = scoresIn(scene.provider)
    expect(medians).toEqual([3, undefined])
    const found = new Map(
      results.map(({ recordId, all, byLevel, unknown }) => [recordId, { all, field: byLevel.field, unknown }]),
    )
    const shown = { n: 3, median: 3, q1: 2.5, q3: 4 }
    expect(found.get(scene.statementIds[0] ?? '')).toEqual({ all: shown, field: shown, unknown: 0 })
    expect(found.get(scene.statementIds[1] ?? '')).toEqual({ all: null, field: null, unknown: 1 })
    expect(await scene.rounds()).toMatchObject([{ state: 'revealed' }])
    expect((await scene.voters[0]?.ask('PUT', `/rounds/${roundId}/ballots/mine`, { scores: { x: 1 } }))?.status).toBe(400)
  })

  test('of a named round lets the facilitator read who said what, and nobody else', async () => {
    const roundId = await scene.openRound(false)
    await vote(roundId, [[2, 5]])
    await scene.facilitator.ask('POST', `/rounds/${roundId}/reveal`)
    const read = await scene.facilitator.ask('GET', `/rounds/${roundId}/ballots`)
    expect(JSON.parse(read.text)).toMatchObject({ ballots: [{ author: 'Ann', level: 'field' }] })
    expect((await scene.voters[0]?.ask('GET', `/rounds/${roundId}/ballots`))?.status).toBe(403)
  })

  test('a round that masks fewer than three cannot be called anonymous', async () => {
    const items = [{ collection: 'statements', recordId: scene.statementIds[0], field: 'current' }]
    const ask = (isAnonymous: boolean, maskingThreshold: number) =>
      scene.facilitator.ask('POST', '/rounds', { items, isAnonymous, maskingThreshold })
    expect((await ask(true, 2)).status).toBe(400)
    expect((await ask(false, 1)).status).toBe(201)
    expect((await ask(true, 3)).status).toBe(409)
  })

  test('only fields that are scored can be asked for', async () => {
    const items = [{ collection: 'statements', recordId: 'x', field: 'text' }]
    const { status } = await scene.facilitator.ask('POST', '/rounds', { items, isAnonymous: true, maskingThreshold: 3 })
    expect(status).toBe(400)
  })
})
