import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawingMapName, metaMapName } from '@filrouge/document'
import { decodeRecord, drawingAge, drawingSchema, encodeRecord } from '@filrouge/drawing'
import { olderNote, olderSchema } from '@filrouge/drawing/testing/older-note'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Access } from '../access/access.ts'
import { newDocument } from '../edits/new-document.ts'
import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { newWorkshop } from '../storage/contract/new-workshop.ts'
import { openSqliteStorage } from '../storage/sqlite/open-storage.ts'
import { contentOf, image, snapshotScene } from '../testing/snapshot-scene.ts'
import { IdleThread } from '../threads/idle-thread.ts'
import { SnapshotError } from './snapshots.ts'
import { createStarter } from './start-from-snapshot.ts'

test('the new workshop has the snapshot’s content under its own name, written by one client, and nothing of what lay behind it', async () => {
  await using scene = await snapshotScene()
  await scene.write()
  const former = (await scene.listen()).doc
  const before = contentOf(former)
  expect(former.store.clients.size).toBeGreaterThan(3)
  expect(former.store.pendingStructs).not.toBeNull()
  const path = await scene.keep()
  await scene.edit((doc) => doc.getMap(drawingMapName).set('later', 1))
  const { listener, workshopId } = await scene.start(path, 'Aéroport 2027')
  expect(workshopId).not.toBe(scene.workshopId)
  expect(contentOf(listener.doc)).toEqual({
    ...before,
    workshop: { ...before.workshop, settings: { ...before.workshop.settings, name: 'Aéroport 2027' } },
  })
  // Beside the one whose constant seed every document begins with.
  expect([...listener.doc.store.clients.keys()].filter((client) => client !== 1)).toHaveLength(1)
  const update = Y.encodeStateAsUpdate(listener.doc)
  expect(Y.decodeUpdate(update).ds.clients.size).toBe(0)
  expect(listener.doc.store.pendingStructs).toBeNull()
  expect(Buffer.from(update).includes(scene.workshopId)).toBe(false)
})

test('people work on in it, while the former workshop stays as it was', async () => {
  await using scene = await snapshotScene()
  await scene.write()
  const path = await scene.keep()
  const before = contentOf((await scene.listen()).doc)
  const { listener } = await scene.start(path, 'Aéroport 2027')
  listener.edit((doc) => doc.getMap(drawingMapName).set('note', 1))
  await listener.until(() => listener.durable > 0)
  expect(listener.isOpen).toBe(true)
  expect(contentOf((await scene.listen()).doc)).toEqual(before)
})

test('images that the drawing shows are served in it, those that it does not show stay behind', async () => {
  await using scene = await snapshotScene()
  const [shown, hidden] = [await scene.upload(), await scene.upload()]
  await scene.show(shown)
  await scene.show(`/api/workshops/${scene.workshopId}/assets/no-such-image`)
  const { workshopId, facilitator, listener } = await scene.start(await scene.keep(), 'Aéroport 2027')
  const addressHere = (path: string) => path.replace(scene.workshopId, workshopId)
  const serve = (path: string) => fetch(scene.address + path, { headers: { cookie: facilitator.cookie } })
  expect(contentOf(listener.doc).drawing).toContainEqual(
    expect.objectContaining({ props: expect.objectContaining({ src: addressHere(shown) }) }),
  )
  const answer = await serve(addressHere(shown))
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png'])
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(image)
  expect((await serve(addressHere(hidden))).status).toBe(404)
  await scene.facilitator.send('DELETE', '')
  expect((await serve(addressHere(shown))).status).toBe(200)
})

test('people, links, locks, timer, rounds and snapshots are not carried over', async () => {
  await using scene = await snapshotScene()
  const { facilitator } = scene
  await scene.write()
  await scene.join('participant')
  await facilitator.send('PUT', '/locks/journey', { isLocked: true })
  await facilitator.send('PATCH', '/access', { passcode: 'secret-2026' })
  const { tokens, facilitator: there } = await scene.start(await scene.keep(), 'Aéroport 2027')
  const ask = async (path: string) => (await there.send('GET', path))[1]
  expect(await ask('/people')).toMatchObject({ people: [{ role: 'facilitator' }] })
  expect(await ask('/facilitation')).toMatchObject({ lockedBoards: [], timer: null })
  expect(await ask('/access')).toEqual({ hasPasscode: false, linksUntil: null, accessUntil: null })
  expect(await ask('/rounds')).toEqual({ rounds: [] })
  expect(await ask('/snapshots')).toEqual({ snapshots: [] })
  expect(Object.values(tokens).filter((token) => Object.values(scene.tokens).includes(token))).toEqual([])
})

test('what an earlier release drew has this release’s form in it', async () => {
  await using scene = await snapshotScene()
  await scene.edit((doc) => {
    doc.getMap(metaMapName).set('drawingSchema', olderSchema())
    doc.getMap(drawingMapName).set('shape:a', encodeRecord(olderNote('shape:a', 'Bonjour')))
  })
  const { doc } = (await scene.start(await scene.keep(), 'Aéroport 2027')).listener
  expect(drawingAge(doc)).toBe('same')
  const note = decodeRecord('shape:a', doc.getMap(drawingMapName).get('shape:a'))
  expect(drawingSchema.types.shape.validate(note as never)).toMatchObject({ props: { richText: { type: 'doc' } } })
})

test('a large one is written anew by a thread, while the event loop serves the others', async () => {
  await using scene = await snapshotScene()
  await scene.edit((doc) => {
    for (let index = 0; index < 3000; index++) doc.getMap(drawingMapName).set(`${index}`, 'x'.repeat(20))
  })
  const path = await scene.keep()
  const asked = vi.spyOn(IdleThread.prototype, 'ask')
  const { listener } = await scene.start(path, 'Aéroport 2027')
  expect(listener.doc.getMap(drawingMapName).size).toBe(3000)
  expect(asked.mock.calls.map(([task]) => Object.keys(task as object))).toContainEqual(['beginning'])
  asked.mockRestore()
})

test('only a facilitator starts one, from a snapshot that there is, with a name, and counts it as any workshop', async () => {
  await using scene = await snapshotScene({ WORKSHOPS_PER_HOUR: '3' })
  const path = `${await scene.keep()}/workshops`
  const body = { name: 'Aéroport 2027' }
  for (const role of ['participant', 'observer'] as const) {
    expect(await (await scene.join(role)).refusal('POST', path, body)).toBe('forbidden')
  }
  const { facilitator } = scene
  expect(await facilitator.refusal('POST', path, { name: ' ' })).toBe('badRequest')
  expect(await facilitator.refusal('POST', '/snapshots/no-such-snapshot/workshops', body)).toBe('snapshotGone')
  expect((await facilitator.send('POST', path, body))[0]).toBe(201)
  expect(await facilitator.refusal('POST', path, body)).toBe('tooMany')
})

/** A storage with one workshop, its image and its snapshot; what is created beside, and how starting goes. */
const place = async (around: Partial<Parameters<typeof createStarter>[0]> = {}) => {
  await using stack = new AsyncDisposableStack()
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  stack.defer(() => rm(dataDir, { recursive: true, force: true }))
  const storage = stack.use(openSqliteStorage(dataDir))
  await storage.createWorkshop(newWorkshop('former-one'))
  await storage.saveUpload('former-one', 'image-one', image.slice())
  const doc = new Y.Doc()
  const asset = { id: 'asset:a', typeName: 'asset', props: { src: '/api/workshops/former-one/assets/image-one' } }
  doc.getMap(drawingMapName).set('asset:a', encodeRecord(asset as never))
  const snapshot = {
    id: 'snapshot-one',
    name: 'Matin',
    reason: 'manual',
    author: 'Ann',
    takenAt: '2026-11-29T08:00:00Z',
  } as const
  const bounds = { count: 9, bytes: 1e6 }
  await storage.saveSnapshot({ ...snapshot, workshopId: 'former-one', document: Y.encodeStateAsUpdate(doc) }, bounds)
  const access = new Access(storage, () => {}, Date.now)
  const create = vi.spyOn(access, 'create')
  const leftBehind: string[] = []
  const start = createStarter({
    store: storage,
    access,
    eraseWorkshop: storage.eraseWorkshop,
    mostDocumentBytes: 1e6,
    mostImageBytes: 1e6,
    inTurn: (_workshopId, work) => work(),
    newDocument: async (beginning) => newDocument(beginning),
    onLeftBehind: (_error, workshopId) => leftBehind.push(workshopId),
    ...around,
  })
  const owned = stack.move()
  return {
    storage,
    start: () => start('former-one', 'snapshot-one', 'Aéroport 2027'),
    /** Whether anything is kept of a workshop that was being created. */
    isClean: async (): Promise<boolean> => {
      for (const [, , workshopId = ''] of create.mock.calls) {
        if ((await storage.workshopName(workshopId)) !== null) return false
        if (existsSync(join(dataDir, 'uploads', workshopId))) return false
      }
      return true
    },
    created: create.mock.calls,
    leftBehind,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}

test('where the images cannot be copied, nothing is left of the new workshop', async () => {
  const diskFull = Object.assign(new Error('no space'), { code: 'ENOSPC' })
  for (const [failure, expected] of [
    [() => Promise.reject(diskFull), NotSavedError],
    [() => Promise.reject(new Error('lost')), Error],
    [async () => false, SnapshotError],
  ] as const) {
    await using here = await place()
    vi.spyOn(here.storage, 'copyUploads').mockImplementation(failure)
    await expect(here.start()).rejects.toThrow(expected)
    expect(here.created).toHaveLength(1)
    expect(await here.isClean()).toBe(true)
    expect(here.leftBehind).toEqual([])
  }
})

test('images beyond what a workshop may have, or a document beyond, leave nothing behind', async () => {
  await using tight = await place({ mostImageBytes: 1000 })
  await expect(tight.start()).rejects.toThrow('tooManyImages')
  expect(await tight.isClean()).toBe(true)
  await using small = await place({ mostDocumentBytes: 100 })
  await expect(small.start()).rejects.toThrow(DocumentTooLargeError)
  expect(small.created).toEqual([])
})

test('a workshop that could not be erased after a failure is told of, and the failure is what is answered', async () => {
  await using here = await place({ eraseWorkshop: () => Promise.reject(new Error('lost as well')) })
  vi.spyOn(here.storage, 'copyUploads').mockRejectedValue(new Error('lost'))
  await expect(here.start()).rejects.toThrow(/^lost$/)
  expect(here.leftBehind).toEqual([here.created[0]?.[2]])
})
