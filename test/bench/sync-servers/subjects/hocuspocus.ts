import { startProcess } from '../start-process.ts'
import type { Subject } from '../subject.ts'

const script = new URL('../hocuspocus-server.ts', import.meta.url).pathname

/** Hocuspocus with its SQLite store, at its defaults: a document is stored 2 to 10 seconds after an edit. */
export const hocuspocus: Subject = {
  name: 'hocuspocus',
  isDurable: true,
  start: () =>
    startProcess({
      script,
      env: (port, dataDir) => ({ PORT: String(port), DATA_DIR: dataDir }),
      healthPath: '/',
      openRooms: async (address, count) =>
        Array.from({ length: count }, (_, index) => {
          const name = `room-${index}`
          return { name, url: `${address.replace('http', 'ws')}/`, dialect: 'named', headers: {} }
        }),
    }),
}
