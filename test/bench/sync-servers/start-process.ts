import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../support/free-port.ts'
import { ServerProcess } from './server-process.ts'
import type { Room, RunningSubject } from './subject.ts'

interface Recipe {
  script: string
  env: (port: number, dataDir: string) => Readonly<Record<string, string>>
  /** Answers once the server is up. */
  healthPath: string
  openRooms: (address: string, count: number) => Promise<Room[]>
}

/** Runs a server with a port and a folder of its own. */
export const startProcess = async ({ script, env, healthPath, openRooms }: Recipe): Promise<RunningSubject> => {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-bench-'))
  const address = `http://127.0.0.1:${port}`
  const start = () => ServerProcess.start(script, env(port, dataDir), address + healthPath)
  let running = await start()
  return {
    get process() {
      return running
    },
    openRooms: (count) => openRooms(address, count),
    restart: async () => {
      await running[Symbol.asyncDispose]()
      running = await start()
    },
    [Symbol.asyncDispose]: async () => {
      await running[Symbol.asyncDispose]()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
