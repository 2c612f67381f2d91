import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DocumentTooLargeError } from '../rooms/member.ts'
import { newWorkshop } from '../storage/contract/new-workshop.ts'
import { openSqliteStorage } from '../storage/sqlite/open-storage.ts'
import { Snapshots } from './snapshots.ts'

test('a restore that the document has no room for leaves no snapshot of today behind', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  await using stack = new AsyncDisposableStack()
  stack.defer(() => rm(dataDir, { recursive: true, force: true }))
  const storage = stack.use(openSqliteStorage(dataDir))
  await storage.createWorkshop(newWorkshop('one'))
  let told = 0
  const snapshots = new Snapshots({
    store: storage,
    mostBytes: 1e6,
    inTurn: (_workshopId, work) => work(),
    readDocument: async () => Y.encodeStateAsUpdate(new Y.Doc()),
    editDocument: () => Promise.reject(new DocumentTooLargeError('full')),
    compact: async () => {},
    tellChanged: () => told++,
  })
  const { id } = await snapshots.take('one', 'Matin', 'Camille')
  for (let times = 0; times < 2; times++) {
    await expect(snapshots.restore('one', id, 'Avant retour', 'Camille')).rejects.toThrow(DocumentTooLargeError)
  }
  expect((await snapshots.list('one')).map(({ name }) => name)).toEqual(['Matin'])
  expect(told).toBe(5)
})
