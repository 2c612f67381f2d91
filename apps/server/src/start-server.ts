import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { closeCode } from '@filrouge/protocol'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Logger } from 'pino'
import { Access } from './access/access.ts'
import type { Config } from './config.ts'
import { createApp } from './http/app.ts'
import { RoomRegistry } from './rooms/room-registry.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'
import { acceptSyncSockets } from './ws/upgrade.ts'

export interface RunningServer extends AsyncDisposable {
  address: string
}

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Opens the storage, listens, and answers until disposed of: then sockets are told, what waits is written, all is closed. */
export const startServer = async (config: Config, log: Logger): Promise<RunningServer> => {
  const storage = openSqliteStorage(config.dataDir)
  const access = new Access(storage)
  const rooms = new RoomRegistry(storage, (error) => log.error({ error: String(error) }, 'not saved, trying again'))
  const app = createApp({ access, dataDir: config.dataDir, webDir }, log, (context) => getConnInfo(context).remote.address ?? '')
  const server = createServer(getRequestListener(app.fetch))
  const sockets = acceptSyncSockets(server, access, rooms, log)
  server.listen(config.port, config.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    storage[Symbol.dispose]()
    throw error
  }
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port
  return {
    address: `http://${config.host}:${port}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets.clients) socket.close(closeCode.serverStopping, 'stopping')
      rooms[Symbol.dispose]()
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      for (const socket of sockets.clients) socket.terminate()
      await closed
      storage[Symbol.dispose]()
    },
  }
}
