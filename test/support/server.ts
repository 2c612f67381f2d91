import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const main = new URL('../../apps/server/src/main.ts', import.meta.url).pathname
const startPatienceMs = 20_000

/** Environment variables of the server. */
type Settings = Readonly<Record<string, string>>

/** The real server in a process of its own, with a data directory of its own. */
export class TestServer implements AsyncDisposable {
  readonly address: string
  readonly dataDir: string
  readonly #port: number
  readonly #settings: Settings
  #process: ChildProcess | null = null

  private constructor(port: number, dataDir: string, settings: Settings) {
    this.#port = port
    this.#settings = settings
    this.address = `http://127.0.0.1:${port}`
    this.dataDir = dataDir
  }

  static async start(settings: Settings = {}): Promise<TestServer> {
    const server = new TestServer(await freePort(), await mkdtemp(join(tmpdir(), 'fil-rouge-')), settings)
    await server.run()
    return server
  }

  async run(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        LOG_LEVEL: 'warn',
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    const deadline = Date.now() + startPatienceMs
    for (;;) {
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
      const answer = await fetch(`${this.address}/healthz`).catch(() => null)
      if (answer?.ok) return
      if (Date.now() > deadline) throw new Error('the server did not start in time')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  /** Resident memory in megabytes; NaN where the system does not tell. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.#process?.pid}/status`, 'utf8').catch(() => '')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  }

  /** Ends the process without warning, as a power cut would. */
  async killNow(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.killNow()
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
