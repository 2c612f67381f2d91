import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const main = new URL('../../apps/server/src/main.ts', import.meta.url).pathname
const startPatienceMs = 20_000

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** The real server in a process of its own, with a data directory of its own. */
export class TestServer implements AsyncDisposable {
  readonly address: string
  readonly dataDir: string
  readonly #port: number
  #process: ChildProcess | null = null

  private constructor(port: number, dataDir: string) {
    this.#port = port
    this.address = `http://127.0.0.1:${port}`
    this.dataDir = dataDir
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer(await freePort(), await mkdtemp(join(tmpdir(), 'fil-rouge-')))
    await server.run()
    return server
  }

  async run(): Promise<void> {
    const child = spawn(process.execPath, [main], {
      env: { ...process.env, PORT: String(this.#port), HOST: '127.0.0.1', DATA_DIR: this.dataDir, LOG_LEVEL: 'warn' },
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
