import { once } from 'node:events'
import { type ClientRequest, createServer, get, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { holdTransfer, inPieces, type Patience } from './hold-transfer.ts'
import { TransferGate } from './transfer-gate.ts'

/** More than the socket takes at once. */
const body = new Uint8Array(16_000_000)

/** A server with room for one answer, whose paths are people; it notes who came, whose answer was read from the disk, who left. */
const open = async (patience?: Patience) => {
  const gate = new TransferGate(10)
  const disk = { speed: Promise.resolve() }
  const seen = { came: [] as string[], read: [] as string[], left: [] as string[] }
  const app = new Hono<{ Bindings: HttpBindings }>().all('/:person', async (context) => {
    const person = context.req.param('person')
    seen.came.push(person)
    context.env.incoming.socket.once('close', () => seen.left.push(person))
    const read = async (): Promise<Uint8Array<ArrayBuffer>> => {
      seen.read.push(person)
      await disk.speed
      await context.req.arrayBuffer()
      return body
    }
    return context.body(inPieces(await holdTransfer(gate, context, 'one', 10, read, patience)))
  })
  app.onError(() => new Response(null, { status: 500 }))
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const ask = (person: string): ClientRequest =>
    get({ port, host: '127.0.0.1', path: `/${person}`, agent: false }).on('error', () => {})
  /** Asks, and takes no more of the answer than its beginning. */
  const idle = async (person: string): Promise<ClientRequest> => {
    const request = ask(person)
    const [answer] = await once(request, 'response')
    answer.on('error', () => {}).pause()
    return request
  }
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
  }
  return { gate, disk, seen, port, ask, idle, [Symbol.asyncDispose]: close }
}

test('nothing is read for those who left while they waited', async () => {
  await using scene = await open()
  const { seen } = scene
  const holder = await scene.idle('holder')
  const waiting = Array.from({ length: 50 }, (_, index) => scene.ask(`${index}`))
  await vi.waitFor(() => expect(seen.came).toHaveLength(51))
  for (const request of waiting) request.destroy()
  await vi.waitFor(() => expect(seen.left).toHaveLength(50))
  holder.destroy()
  await scene.idle('next')
  expect(seen.read).toEqual(['holder', 'next'])
})

test('what is being read for one who leaves keeps its room until it is there', async () => {
  await using scene = await open()
  const { seen, disk } = scene
  const slow = Promise.withResolvers<void>()
  disk.speed = slow.promise
  const leaver = scene.ask('leaver')
  await vi.waitFor(() => expect(seen.read).toEqual(['leaver']))
  leaver.destroy()
  const next = scene.idle('next')
  await vi.waitFor(() => expect([seen.left, seen.came]).toEqual([['leaver'], ['leaver', 'next']]))
  expect(seen.read).toEqual(['leaver'])
  slow.resolve()
  await next
  expect(seen.read).toEqual(['leaver', 'next'])
})

test('answers that stand behind others on a connection give their room back when it ends', async () => {
  await using scene = await open()
  const { seen } = scene
  const slow = Promise.withResolvers<void>()
  scene.disk.speed = slow.promise
  const socket = connect(scene.port, '127.0.0.1')
  const question = (person: string): string => `GET /${person} HTTP/1.1\r\nHost: any\r\n\r\n`
  socket.write(question('first') + question('second'))
  await vi.waitFor(() => expect(seen.came).toEqual(['first', 'second']))
  socket.destroy()
  await vi.waitFor(() => expect(seen.left).toHaveLength(2))
  slow.resolve()
  await scene.idle('next')
  expect(seen.read).toEqual(['first', 'next'])
})

/** Of who has to be through in a minute; `parts` are those that differ. */
const patient = (parts: Partial<Patience>): Patience => ({
  firstMs: 60_000,
  idleMs: 60_000,
  leastBytesPerMs: 1,
  mostMs: 60_000,
  tickMs: 10,
  ...parts,
})

const isThrough = async (request: ClientRequest): Promise<number> => {
  const [answer] = await once(request, 'response')
  let length = 0
  for await (const piece of answer) length += piece.length
  return length
}

test('whoever takes nothing of an answer, or sends nothing of a request, is cut off', async () => {
  await using scene = await open(patient({ firstMs: 50, idleMs: 50 }))
  await scene.idle('reader')
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['reader']))
  const sender = request({ port: scene.port, host: '127.0.0.1', path: '/sender', method: 'POST', agent: false })
  sender.on('error', () => {}).write('some of it')
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['reader', 'sender']))
})

test('whoever sends a request, or takes an answer, byte by byte is cut off', async () => {
  await using scene = await open(patient({ firstMs: 100, idleMs: 200, leastBytesPerMs: 1000 }))
  const sender = request({ port: scene.port, host: '127.0.0.1', path: '/sender', method: 'POST', agent: false })
  sender.on('error', () => {})
  const sending = setInterval(() => sender.write('-'), 10)
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['sender']))
  clearInterval(sending)
  const [answer] = await once(scene.ask('reader'), 'response')
  answer.on('error', () => {}).pause()
  const taking = setInterval(() => answer.read(1), 10)
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['sender', 'reader']))
  clearInterval(taking)
})

test('whoever keeps the least speed is not cut off, and what was fast at first is not slow for ever', async () => {
  await using scene = await open(patient({ firstMs: 100, idleMs: 200, leastBytesPerMs: 1 }))
  const sender = request({ port: scene.port, host: '127.0.0.1', path: '/sender', method: 'POST', agent: false })
  sender.on('error', () => {})
  for (let count = 0; count < 20; count++) {
    sender.write(new Uint8Array(1_000))
    await setTimeout(20)
  }
  expect(scene.seen.left).toEqual([])
  sender.write(new Uint8Array(1_000_000))
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['sender']))
})

test('an answer in pieces is whole', async () => {
  await using scene = await open()
  expect(await isThrough(scene.ask('reader'))).toBe(body.length)
})

test('whoever is not through in time is cut off', async () => {
  await using scene = await open(patient({ mostMs: 50 }))
  await scene.idle('reader')
  await vi.waitFor(() => expect(scene.seen.left).toEqual(['reader']))
})

test('nobody is cut off while they wait for their turn, or for the disk', async () => {
  await using scene = await open(patient({ firstMs: 50, idleMs: 50 }))
  const { gate, seen, disk } = scene
  const [slow, holder] = [Promise.withResolvers<void>(), gate.enter('one', 10)]
  disk.speed = slow.promise
  const asked = scene.idle('reader')
  await vi.waitFor(() => expect(seen.came).toEqual(['reader']))
  await setTimeout(200)
  holder?.end()
  await vi.waitFor(() => expect(seen.read).toEqual(['reader']))
  await setTimeout(200)
  expect(seen.left).toEqual([])
  slow.resolve()
  await asked
})

test('the time in which one has to be through begins with the turn', async () => {
  await using scene = await open(patient({ mostMs: 500 }))
  const { gate, seen } = scene
  const holder = gate.enter('one', 10)
  const asked = scene.idle('reader')
  await vi.waitFor(() => expect(seen.came).toEqual(['reader']))
  await setTimeout(700)
  expect(seen.left).toEqual([])
  holder?.end()
  await asked
})
