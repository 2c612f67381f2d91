import { realpathSync } from 'node:fs'
import { startProcess } from '../start-process.ts'
import type { Subject } from '../subject.ts'

/** Its package exports no path to it. */
const script = realpathSync(new URL('../../../node_modules/y-websocket-2/bin/server.cjs', import.meta.url))

/** The server that came with y-websocket 2, which keeps documents in memory only. */
export const yWebsocket: Subject = {
  name: 'y-websocket 2',
  isDurable: false,
  start: () =>
    startProcess({
      script,
      env: (port) => ({ PORT: String(port), HOST: '127.0.0.1' }),
      healthPath: '/',
      openRooms: async (address, count) =>
        Array.from({ length: count }, (_, index) => {
          const name = `room-${index}`
          return { name, url: `${address.replace('http', 'ws')}/${name}`, dialect: 'plain', headers: {} }
        }),
    }),
}
