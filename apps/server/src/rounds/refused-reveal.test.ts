import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addRecord, drawingMapName, readWorkshop } from '@filrouge/document'
import type { ScoreItem, StatementId } from '@filrouge/domain'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { mergeInDocument } from '../compaction/merge-in-document.ts'
import { updateOf } from '../edits/document-edit.ts'
import { editDocument } from '../edits/edit-document.ts'
import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { RoomRegistry } from '../rooms/room-registry.ts'
import { newWorkshop } from '../storage/contract/new-workshop.ts'
import { openSqliteStorage } from '../storage/sqlite/open-storage.ts'
import { fakeStorage } from '../testing/fake-storage.ts'
import { guardsHere } from '../testing/guards-here.ts'
import { noRelay } from '../testing/no-relay.ts'
import { RoomVisitor } from '../testing/room-visitor.ts'
import { BlindRounds } from './blind-rounds.ts'

const workshopId = 'workshop-one'
const items: ScoreItem[] = [{ collection: 'statements', recordId: 's1', field: 'current' }]

/** A workshop whose drawing takes so many bytes, with a round that three voted in and somebody who is connected. */
const setUp = async (drawnBytes: number, limits: { documentBytes: number; unsavedBytes: number }) => {
  await using stack = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  stack.defer(() => rm(dataDir, { recursive: true, force: true }))
  const store = stack.use(openSqliteStorage(dataDir))
  await store.createWorkshop(newWorkshop(workshopId))
  const doc = new Y.Doc()
  addRecord(doc, 'statements', { id: 's1' as StatementId, pillar: 'customerOrientation', text: 'We listen' })
  doc.getMap(drawingMapName).set('drawn', 'x'.repeat(drawnBytes))
  const { storage, disk } = fakeStorage({ [workshopId]: [Y.encodeStateAsUpdate(doc)] })
  const rooms = stack.use(
    new RoomRegistry({
      ...limits,
      storage,
      relay: noRelay,
      hasPeers: false,
      onOpened: () => {},
      askGuard: guardsHere(),
      merge: async (updates) => mergeInDocument(updates),
      lockedBoards: async () => [],
      idleMs: 30_000,
      compactAfterBytes: 1_000_000,
      onError: () => {},
    }),
  )
  const visitor = new RoomVisitor()
  await visitor.connect(rooms, workshopId)
  const rounds = new BlindRounds({
    store,
    inTurn: (_workshopId, work) => work(),
    editDocument: (id, edit) => editDocument(rooms, async (updates, own) => updateOf(updates, own), id, edit),
    tellChanged: () => {},
  })
  const { round } = await rounds.open(workshopId, { items, isAnonymous: true, maskingThreshold: 3 })
  for (const personId of ['a', 'b', 'c']) {
    const person = { personId, role: 'participant', name: personId, companyFunction: '', level: 'field', joinedAt: 0 } as const
    await rounds.cast(workshopId, round.id, person, { 'statements/s1/current': 4 })
  }
  const owned = stack.move()
  return {
    rooms,
    disk,
    visitor,
    reveal: () => rounds.reveal(workshopId, round.id),
    medians: () => readWorkshop(visitor.doc).workshop.scoreResults.map(({ all }) => all?.median),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

test('a reveal that a full document does not take is finished once something is deleted', async () => {
  await using scene = await setUp(10_000, { documentBytes: 4096, unsavedBytes: 1e9 })
  await expect(scene.reveal()).rejects.toThrow(DocumentTooLargeError)
  scene.visitor.doc.getMap(drawingMapName).delete('drawn')
  await scene.reveal()
  await vi.waitFor(() => expect(scene.medians()).toEqual([4]))
})

test('a reveal that finds too much waiting for the disk is finished once it writes', async () => {
  await using scene = await setUp(1, { documentBytes: 1e9, unsavedBytes: 1 })
  scene.disk.refuses = true
  scene.visitor.write('edit')
  await scene.rooms.flush()
  await expect(scene.reveal()).rejects.toThrow(NotSavedError)
  scene.disk.refuses = false
  await scene.rooms.flush()
  await scene.reveal()
  await vi.waitFor(() => expect(scene.medians()).toEqual([4]))
})
