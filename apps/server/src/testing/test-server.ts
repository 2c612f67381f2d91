import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { readConfig } from '../config.ts'
import { type RunningServer, startServer } from '../start-server.ts'
import type { Settings } from './server-process.ts'

/** The server in this process, on a free port and a data directory of its own. */
export class TestServer implements AsyncDisposable {
  readonly #server: RunningServer
  readonly #dataDir: string

  private constructor(server: RunningServer, dataDir: string) {
    this.#server = server
    this.#dataDir = dataDir
  }

  static async start(settings: Settings = {}): Promise<TestServer> {
    const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
    const config = readConfig({ PORT: '0', DATA_DIR: dataDir, ...settings })
    return new TestServer(await startServer(config, pino({ level: 'silent' })), dataDir)
  }

  get address(): string {
    return this.#server.address
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]()
    await rm(this.#dataDir, { recursive: true, force: true })
  }
}
