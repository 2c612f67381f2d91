import { setTimeout } from 'node:timers/promises'
import { closeCode } from '@filrouge/protocol'
import type { WebSocket, WebSocketServer } from 'ws'
import type { LateAcknowledgements } from '../ws/late-acknowledgements.ts'

/** How long clients may take to be heard out, what waits to be written, and clients to answer the goodbye, in milliseconds. */
const hearMs = 1000
const flushMs = 5000
const goodbyeMs = 1000

const within = (work: Promise<unknown>, ms: number): Promise<unknown> =>
  Promise.race([work, setTimeout(ms, null, { ref: false })])

const closed = (socket: WebSocket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()))

/** Resolves once all that a client had sent was taken, since its answer to a ping comes after it. */
const heardOut = (socket: WebSocket): Promise<void> => {
  const answered = new Promise<void>((resolve) => socket.once('pong', () => resolve()))
  socket.ping()
  return Promise.race([answered, closed(socket)])
}

/**
 * Sends every client away, to come back elsewhere or later, in a bounded time. What was on its way is heard out, durable
 * and acknowledged first; what the storage refused was not acknowledged, and its sender sends it again.
 */
export const sendClientsAway = async (
  sockets: WebSocketServer,
  late: LateAcknowledgements,
  flush: () => Promise<unknown>,
): Promise<void> => {
  await within(Promise.all([...sockets.clients].map(heardOut)), hearMs)
  await within(flush(), flushMs)
  late.flush()
  const gone = Promise.all([...sockets.clients].map(closed))
  for (const socket of sockets.clients) socket.close(closeCode.serverStopping, 'stopping')
  await within(gone, goodbyeMs)
  for (const socket of sockets.clients) socket.terminate()
}
