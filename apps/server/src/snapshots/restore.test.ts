import { addRecord, drawingMapName, metaMapName, readWorkshop, updateRecord } from '@filrouge/document'
import type { FactorId } from '@filrouge/domain'
import { decodeRecord, drawingAge, drawingSchema, encodeRecord, migrateDrawing } from '@filrouge/drawing'
import { olderNote, olderSchema } from '@filrouge/drawing/testing/older-note'
import { closeCode, snapshotList } from '@filrouge/protocol'
import { expect, test, vi } from 'vitest'
import type { Doc } from 'yjs'
import type { EditTask } from '../edits/edit-worker.ts'
import { ApiClient, facilitated } from '../testing/api-client.ts'
import { Listener } from '../testing/listener.ts'
import type { Settings } from '../testing/server-process.ts'
import { TestServer } from '../testing/test-server.ts'
import { IdleThread } from '../threads/idle-thread.ts'

/** A workshop whose facilitator is connected. */
const open = async (settings: Settings = {}) => {
  const server = await TestServer.start(settings)
  const { workshopId, tokens, facilitator } = await facilitated(server.address)
  const listener = await Listener.open(server.address, workshopId, facilitator.cookie)
  const list = async () => snapshotList.parse((await facilitator.send('GET', '/snapshots'))[1]).snapshots
  return {
    facilitator,
    listener,
    list,
    /** A participant who is connected. */
    enter: async (): Promise<Listener> => {
      const { cookie } = await ApiClient.join(server.address, workshopId, tokens.participant)
      return Listener.open(server.address, workshopId, cookie)
    },
    /** Makes an edit that is on disk when it resolves. */
    edit: async (change: (doc: Doc) => void): Promise<void> => {
      const before = listener.durable
      listener.edit(change)
      await listener.until(() => listener.durable > before)
    },
    /** Takes a snapshot; its path. */
    keep: async (): Promise<string> => {
      await facilitator.send('POST', '/snapshots', { name: 'Matin' })
      return `/snapshots/${(await list())[0]?.id}`
    },
    [Symbol.asyncDispose]: async () => {
      listener.close()
      await server[Symbol.asyncDispose]()
    },
  }
}

const drawOlderNote = (doc: Doc): void => {
  doc.getMap(metaMapName).set('drawingSchema', olderSchema())
  doc.getMap(drawingMapName).set('shape:a', encodeRecord(olderNote('shape:a', 'Bonjour')))
}

const noteIn = (doc: Doc) => decodeRecord('shape:a', doc.getMap(drawingMapName).get('shape:a'))
const names = (doc: Doc): string[] => readWorkshop(doc).workshop.factors.map(({ name }) => name)

test('a note that was drawn before a release comes back in that release’s form', async () => {
  await using scene = await open()
  const { doc } = scene.listener
  await scene.edit(drawOlderNote)
  const path = await scene.keep()
  await scene.edit((now) => {
    migrateDrawing(now)
    now.getMap(drawingMapName).delete('shape:a')
  })
  expect(await scene.facilitator.send('POST', `${path}/restore`, { todayName: 'Avant retour' })).toEqual([204, null])
  await scene.listener.until(() => noteIn(doc) !== null)
  expect(drawingAge(doc)).toBe('same')
  expect(drawingSchema.types.shape.validate(noteIn(doc) as never)).toMatchObject({ props: { richText: { type: 'doc' } } })
})

test('what comes back stands beside what an earlier release drew since, all in this release’s form', async () => {
  await using scene = await open()
  const { doc } = scene.listener
  await scene.edit((now) => addRecord(now, 'factors', { name: 'Attente' }))
  const path = await scene.keep()
  await scene.edit(drawOlderNote)
  expect(await scene.facilitator.send('POST', `${path}/restore`, { todayName: 'Avant retour' })).toEqual([204, null])
  await scene.listener.until(() => noteIn(doc) === null)
  expect(names(doc)).toEqual(['Attente'])
  expect(drawingAge(doc)).toBe('same')
})

/** Fills the document until the server takes no more of it. */
const fill = async (filler: Listener): Promise<void> => {
  filler.edit((doc) => doc.getMap(drawingMapName).set('first', 'x'.repeat(1_000_000)))
  for (let index = 0; index < 500; index++) filler.edit((doc) => doc.getMap(drawingMapName).set(`${index}`, 'x'.repeat(100)))
  expect((await filler.closed).code).toBe(closeCode.documentTooLarge)
}

test('a full document is restored all the same, and people work on in what comes back', async () => {
  await using scene = await open({ MAX_DOCUMENT_MB: '1' })
  const { doc } = scene.listener
  const name = 'Attente'.repeat(20)
  const factors: FactorId[] = []
  await scene.edit((now) => factors.push(addRecord(now, 'factors', { name })))
  const path = await scene.keep()
  await scene.edit((now) => {
    for (const id of factors) updateRecord(now, 'factors', id, { name: 'File' })
  })
  await fill(await scene.enter())
  expect(await scene.facilitator.send('POST', `${path}/restore`, { todayName: 'Avant retour' })).toEqual([204, null])
  await scene.listener.until(() => names(doc)[0] === name)
  expect(doc.getMap(drawingMapName).size).toBe(0)
  expect((await scene.list()).map(({ reason }) => reason)).toEqual(['beforeRestore', 'manual'])
  await scene.edit((now) => now.getMap(drawingMapName).set('note', 'x'.repeat(900_000)))
  expect(scene.listener.isOpen).toBe(true)
})

const drawMuch = (doc: Doc): void => {
  for (let index = 0; index < 3000; index++) doc.getMap(drawingMapName).set(`${index}`, 'x'.repeat(20))
}

test('a large document is merged, restored and compacted by threads, while the event loop serves the others', async () => {
  const asked = vi.spyOn(IdleThread.prototype, 'ask')
  await using scene = await open()
  await scene.edit(drawMuch)
  const path = await scene.keep()
  await scene.edit((doc) => addRecord(doc, 'factors', { name: 'Attente' }))
  await scene.facilitator.send('POST', `${path}/restore`, { todayName: 'Avant retour' })
  await scene.listener.until(() => names(scene.listener.doc).length === 0)
  const tasks = asked.mock.calls.map(([task]) => (task instanceof Uint8Array ? 'merge' : (task as EditTask).edit.kind))
  expect(tasks).toEqual(['merge', 'merge', 'restore', 'merge'])
  asked.mockRestore()
})

test('beyond eight that wait for one workshop’s document, one more is asked to come back', async () => {
  await using scene = await open()
  await scene.edit(drawMuch)
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) => scene.facilitator.send('POST', '/snapshots', { name: `${index}` })),
  )
  const statuses = new Set(answers.map(([status]) => status))
  expect([...statuses].toSorted()).toEqual([201, 429])
  expect(answers.find(([status]) => status === 429)?.[1]).toEqual({ error: { code: 'tooMany' } })
})
