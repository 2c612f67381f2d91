// A process of its own for crowd.ts: people who move their cursors and type, and read nothing. Arguments: the participants'
// link, how many come, how many of them type.
import { messageAwareness, messageSync, syncPath, syncUpdate } from '@filrouge/protocol'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { applyUpdate, Doc, encodeStateAsUpdate, type Map as YMap } from 'yjs'
import { connectRaw, joinByLink } from '../support/raw-client.ts'

const cursorMs = 100
const keyMs = 200
const words = 'On attend sans savoir.'

const [given = '', count = '0', typing = '0'] = process.argv.slice(2)
const link = new URL(given)
const workshopId = link.pathname.split('/').at(-1) ?? ''

const frame = (type: number, body: Uint8Array, step?: number): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  if (step !== undefined) encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
}

/** Somebody's connection and copy of the document. */
const enter = async (state: Uint8Array): Promise<{ doc: Doc; send: (message: Uint8Array) => void }> => {
  const cookie = await joinByLink(link, workshopId)
  const address = `${link.origin.replace('http', 'ws')}${syncPath}/${workshopId}`
  const socket = new WebSocket(address, { headers: { cookie } })
  await new Promise((resolve) => socket.once('open', resolve))
  const doc = new Doc()
  applyUpdate(doc, state)
  return { doc, send: (message) => socket.send(message) }
}

const moveCursor = (index: number, doc: Doc, send: (message: Uint8Array) => void): void => {
  const awareness = new Awareness(doc)
  const [id, name, color] = [`person-${index}`, `Zoé Martin ${index}`, '#1d6fb8']
  let step = index * 10
  setInterval(() => {
    step++
    const x: readonly [number, number] = [1200 + 1200 * Math.cos(step / 20 + index), 600 + 500 * Math.sin(step / 17 + index)]
    awareness.setLocalState({
      person: { id, name, fn: 'Ventes', color, role: 'participant' },
      canvas: { u: id, n: `${name} · Ventes`, c: color, p: 'page:page', x, k: [0, 0, 1], b: [0, 0, 1280, 720], s: [] },
    })
    send(frame(messageAwareness, encodeAwarenessUpdate(awareness, [doc.clientID])))
  }, cursorMs)
}

const type = (index: number, doc: Doc, send: (message: Uint8Array) => void): void => {
  doc.on('update', (update: Uint8Array) => send(frame(messageSync, update, syncUpdate)))
  const observations = [...doc.getMap<YMap<unknown>>('observations').values()]
  const pains = observations.filter((observation) => observation.get('kind') === 'pain')
  let length = 0
  setInterval(() => {
    length = (length % words.length) + 1
    pains[index % pains.length]?.set('text', words.slice(0, length))
  }, keyMs)
}

const reader = await connectRaw(given)
const state = encodeStateAsUpdate(reader.doc)
reader.destroy()
for (let index = 0; index < Number(count); index++) {
  const { doc, send } = await enter(state)
  moveCursor(index, doc, send)
  if (index < Number(typing)) type(index, doc, send)
}
process.send?.('at work')
