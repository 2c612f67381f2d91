import { addRecord, drawingMapName, metaMapName, readWorkshop } from '@filrouge/document'
import { decodeRecord, drawingAge, drawingSchema, encodeRecord, migrateDrawing } from '@filrouge/drawing'
import { snapshotList } from '@filrouge/protocol'
import { expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { facilitated } from '../testing/api-client.ts'
import { Listener } from '../testing/listener.ts'
import type { Settings } from '../testing/server-process.ts'
import { TestServer } from '../testing/test-server.ts'

/** A workshop whose facilitator is connected. */
const open = async (settings: Settings = {}) => {
  const server = await TestServer.start(settings)
  const { workshopId, facilitator } = await facilitated(server.address)
  const listener = await Listener.open(server.address, workshopId, facilitator.cookie)
  const list = async () => snapshotList.parse((await facilitator.send('GET', '/snapshots'))[1]).snapshots
  return {
    facilitator,
    listener,
    list,
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

/** A note as one was before notes held rich text. */
const olderNote = {
  id: 'shape:a',
  typeName: 'shape',
  type: 'note',
  parentId: 'page:page',
  index: 'a1',
  x: 10,
  y: 20,
  rotation: 0,
  opacity: 1,
  isLocked: false,
  meta: {},
  props: {
    color: 'yellow',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    fontSizeAdjustment: 0,
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    scale: 1,
    text: 'Bonjour',
  },
}

const drawOlderNote = (doc: Doc): void => {
  const { sequences } = drawingSchema.serialize() as { sequences: Record<string, number> }
  const older = { schemaVersion: 2, sequences: { ...sequences, 'com.tldraw.shape.note': 8 } }
  doc.getMap(metaMapName).set('drawingSchema', older)
  doc.getMap(drawingMapName).set('shape:a', encodeRecord(olderNote as never))
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
