import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccessStore } from '../storage/port/access-store.ts'
import { openSqliteStorage, type SqliteStorage } from '../storage/sqlite/open-storage.ts'
import { Access } from './access.ts'

let dataDir: string
let storage: SqliteStorage
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  storage = openSqliteStorage(dataDir)
})
afterEach(async () => {
  await storage[Symbol.asyncDispose]()
  await rm(dataDir, { recursive: true, force: true })
})

test('a link that is replaced while somebody joins by it lets them no further, and nobody hears of them', async () => {
  const changes: string[] = []
  const store: AccessStore = {
    ...storage,
    addSession: async (workshopId, ...rest) => {
      await storage.replaceToken(workshopId, 'participant', 'another', null)
      return storage.addSession(workshopId, ...rest)
    },
  }
  const access = new Access(store, (_, topic) => changes.push(topic), Date.now)
  const { workshopId, tokens } = await access.create('Aéroport', Uint8Array.of(1))
  const invite = { token: tokens.participant, passcode: undefined, address: '192.0.2.1' }
  const who = { name: 'Ann', companyFunction: '', level: 'field' } as const
  expect(await access.join(workshopId, invite, who)).toBe('invalidInvite')
  expect(await access.people(workshopId)).toEqual([])
  expect(changes).toEqual([])
})
