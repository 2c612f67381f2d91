import { once } from 'node:events'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { closeCode } from '@filrouge/protocol'
import type { WebSocketServer } from 'ws'

/** How long what waits may take to be written, and clients to answer the goodbye, in milliseconds. */
const flushMs = 5000
const goodbyeMs = 1000

const within = (work: Promise<unknown>, ms: number): Promise<unknown> =>
  Promise.race([work, setTimeout(ms, null, { ref: false })])

/**
 * Sends every client away, to come back elsewhere or later, in a bounded time. What came in is durable and acknowledged
 * first; what the storage refused was not acknowledged, and its sender sends it again.
 */
export const sendClientsAway = async (sockets: WebSocketServer, flush: () => Promise<unknown>): Promise<void> => {
  await within(flush(), flushMs)
  // Acknowledgements go out before the goodbye.
  await setImmediate()
  const gone = Promise.all([...sockets.clients].map((socket) => once(socket, 'close')))
  for (const socket of sockets.clients) socket.close(closeCode.serverStopping, 'stopping')
  await within(gone, goodbyeMs)
  for (const socket of sockets.clients) socket.terminate()
}
