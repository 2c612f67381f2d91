import { addRecord, drawingMapName, readWorkshop, removeRecord } from '@filrouge/document'
import { decodeRecord, encodeRecord, recordDrawingSchema } from '@filrouge/drawing'
import { createWorkshopResponse, snapshotList, uploadResponse } from '@filrouge/protocol'
import * as Y from 'yjs'
import { ApiClient, facilitated } from './api-client.ts'
import { Listener } from './listener.ts'
import type { Settings } from './server-process.ts'
import { TestServer } from './test-server.ts'

export const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)

/** What a document holds, its drawing included. */
export const contentOf = (doc: Y.Doc) => ({
  workshop: readWorkshop(doc).workshop,
  drawing: [...doc.getMap(drawingMapName)].map(([id, inner]) => decodeRecord(id, inner)),
})

/** An update that goes on from one that never comes. */
const waitingUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap(drawingMapName).set('lost', 1)
  const before = Y.encodeStateVector(doc)
  doc.getMap(drawingMapName).set('waiting', 1)
  return Y.encodeStateAsUpdate(doc, before)
}

/** A workshop with its facilitator in it, whose document three people wrote and one tab left half an edit in. */
export const snapshotScene = async (settings: Settings = {}) => {
  const stack = new AsyncDisposableStack()
  const server = stack.use(await TestServer.start(settings))
  const { workshopId, tokens, facilitator } = await facilitated(server.address)

  const listen = async (cookie: string, ofWorkshop = workshopId): Promise<Listener> => {
    const listener = await Listener.open(server.address, ofWorkshop, cookie)
    stack.defer(() => listener.close())
    return listener
  }
  const saved = async (listener: Listener, send: () => void): Promise<void> => {
    const before = listener.durable
    send()
    await listener.until(() => listener.durable > before)
  }
  const edit = async (change: (doc: Y.Doc) => void): Promise<void> => {
    const listener = await listen(facilitator.cookie)
    await saved(listener, () => listener.edit(change))
  }
  const upload = async (bytes: Uint8Array = image): Promise<string> => {
    const body = new FormData()
    body.append('file', new Blob([new Uint8Array(bytes)]), 'plan.png')
    const headers = { cookie: facilitator.cookie }
    const answer = await fetch(`${server.address}/api/workshops/${workshopId}/assets`, { method: 'POST', headers, body })
    return uploadResponse.parse(await answer.json()).path
  }
  /** Puts an image on the whiteboard. */
  const show = (src: string): Promise<void> =>
    edit((doc) => {
      recordDrawingSchema(doc)
      const props = { name: 'plan.png', src, w: 3, h: 2, mimeType: 'image/png', isAnimated: false, fileSize: 11 }
      const asset = { id: `asset:${src.slice(-8)}`, typeName: 'asset', type: 'image', props, meta: {} }
      doc.getMap(drawingMapName).set(asset.id, encodeRecord(asset as never))
    })
  /** Writes as three people would, deletes some, and leaves an edit that waits. */
  const write = async (): Promise<void> => {
    await edit((doc) => addRecord(doc, 'factors', { name: 'Attente', description: 'La file' }))
    await edit((doc) => addRecord(doc, 'journeys', { name: 'Départ', state: 'today' }))
    await edit((doc) => removeRecord(doc, 'factors', addRecord(doc, 'factors', { name: 'Retiré' })))
    const listener = await listen(facilitator.cookie)
    await saved(listener, () => listener.sendUpdate(waitingUpdate()))
  }
  /** Takes a snapshot; its path. */
  const keep = async (): Promise<string> => {
    await facilitator.send('POST', '/snapshots', { name: 'Fin de séance' })
    const list = snapshotList.parse((await facilitator.send('GET', '/snapshots'))[1])
    return `/snapshots/${list.snapshots[0]?.id}`
  }
  /** Starts a workshop from a snapshot and enters it. */
  const start = async (path: string, name: string) => {
    const [status, answer] = await facilitator.send('POST', `${path}/workshops`, { name })
    if (status !== 201) throw new Error(`starting was refused: ${JSON.stringify(answer)}`)
    const created = createWorkshopResponse.parse(answer)
    const entered = await ApiClient.join(server.address, created.workshopId, created.tokens.facilitator)
    return { ...created, facilitator: entered, listener: await listen(entered.cookie, created.workshopId) }
  }
  return {
    address: server.address,
    workshopId,
    tokens,
    facilitator,
    listen: () => listen(facilitator.cookie),
    join: (role: 'participant' | 'observer') => ApiClient.join(server.address, workshopId, tokens[role]),
    edit,
    upload,
    show,
    write,
    keep,
    start,
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
