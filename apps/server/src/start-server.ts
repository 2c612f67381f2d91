import { once } from 'node:events'
import { createServer } from 'node:http'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { WorkshopDoc } from '@filrouge/document'
import { closeCode } from '@filrouge/protocol'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Logger } from 'pino'
import type { WebSocketServer } from 'ws'
import { Access } from './access/access.ts'
import type { Config } from './config.ts'
import { Facilitate } from './facilitation/facilitate.ts'
import { createApp } from './http/app.ts'
import { clientAddress } from './http/client-address.ts'
import { editDocument, readDocument } from './rooms/edit-document.ts'
import { RoomRegistry } from './rooms/room-registry.ts'
import { BlindRounds } from './rounds/blind-rounds.ts'
import { Snapshots } from './snapshots/snapshots.ts'
import type { Storage } from './storage/port/storage.ts'
import { openPostgresStorage } from './storage/postgres/open-storage.ts'
import { openSqliteStorage } from './storage/sqlite/open-storage.ts'
import { acceptSyncSockets } from './ws/upgrade.ts'

export interface RunningServer extends AsyncDisposable {
  address: string
}

/** How long clients may take to answer the goodbye, in milliseconds. */
const goodbyeMs = 1000

const allGone = async (sockets: WebSocketServer): Promise<void> => {
  await Promise.all([...sockets.clients].map((socket) => once(socket, 'close')))
}

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

const openStorage = (config: Config, log: Logger): Storage | Promise<Storage> =>
  config.databaseUrl === null
    ? openSqliteStorage(config.dataDir)
    : openPostgresStorage(config.databaseUrl, (error) => log.warn({ error: String(error) }, 'connection to the database lost'))

/** Opens the storage, listens, and answers until disposed of: then sockets are told, what waits is written, all is closed. */
export const startServer = async (config: Config, log: Logger): Promise<RunningServer> => {
  const storage = await openStorage(config, log)
  const { limits, trustedProxies } = config
  const lockedBoards = async (workshopId: string) => (await storage.facilitation(workshopId)).lockedBoards
  const rooms = new RoomRegistry({
    ...config.rooms,
    storage,
    lockedBoards,
    documentBytes: limits.documentBytes,
    events: { onLogged: () => {}, onPresence: () => {} },
    onError: (error) => log.error({ error: String(error) }, 'not saved, trying again'),
  })
  const access = new Access(storage, (workshopId, topic) => void rooms.tellChanged(workshopId, topic), Date.now)
  const facilitate = new Facilitate(storage, (workshopId) => rooms.tellChanged(workshopId, 'facilitation'), Date.now)
  const around = {
    store: storage,
    readDocument: (workshopId: string) => readDocument(rooms, workshopId),
    editDocument: (workshopId: string, edit: (doc: WorkshopDoc) => void) => editDocument(rooms, workshopId, edit),
  }
  const rounds = new BlindRounds({ ...around, tellChanged: (workshopId) => void rooms.tellChanged(workshopId, 'ballots') })
  const snapshots = new Snapshots({ ...around, tellChanged: (workshopId) => void rooms.tellChanged(workshopId, 'snapshots') })
  const app = createApp({ access, facilitate, rounds, snapshots, uploads: storage, limits, webDir }, log, (context) =>
    clientAddress(context.req.header(), getConnInfo(context).remote.address, trustedProxies),
  )
  const server = createServer(getRequestListener(app.fetch))
  const sockets = acceptSyncSockets(server, { access, rooms, limits, trustedProxies, log })
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    await storage[Symbol.asyncDispose]()
    throw error
  }
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      // What came in is on disk and acknowledged before the sockets are told to come back later.
      await rooms.flush()
      await setImmediate()
      for (const socket of sockets.clients) socket.close(closeCode.serverStopping, 'stopping')
      await Promise.race([allGone(sockets), setTimeout(goodbyeMs, null, { ref: false })])
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await rooms[Symbol.asyncDispose]()
      await closed
      await storage[Symbol.asyncDispose]()
    },
  }
}
