import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

export type Settings = Readonly<Record<string, string>>

/**
 * The program as its users start it, with what it wrote so far. Any free port is taken unless PORT is set. A launcher is a
 * command that starts the one behind it, as in a shell with limits.
 */
export class ServerProcess implements AsyncDisposable {
  readonly #child: ChildProcess
  #output = ''
  #errors = ''

  constructor(settings: Settings, launcher: readonly string[] = []) {
    const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', ...settings }
    const [command = process.execPath, ...rest] = [...launcher, process.execPath, main]
    this.#child = spawn(command, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#child.stdout?.on('data', (data) => {
      this.#output += String(data)
    })
    this.#child.stderr?.on('data', (data) => {
      this.#errors += String(data)
    })
  }

  /** Where it listens, once it does. Rejects with what it wrote when it ends before. */
  async address(): Promise<string> {
    for (;;) {
      const address = /^Fil Rouge: (http:\S+)$/m.exec(this.#output)?.[1]
      if (address) return address
      if (this.#isOver()) throw new Error(`the server ended with ${this.#child.exitCode}: ${this.#errors}`)
      const { stdout } = this.#child
      if (stdout) await Promise.race([once(stdout, 'data'), once(this.#child, 'close')])
    }
  }

  /** All that it wrote so far. */
  get written(): string {
    return this.#output + this.#errors
  }

  /** Resolves once it wrote this. Rejects when it ends before. */
  async whenWritten(text: string): Promise<void> {
    while (!this.written.includes(text)) {
      if (this.#isOver()) throw new Error(`the server ended without writing "${text}": ${this.written}`)
      const { stdout } = this.#child
      if (stdout) await Promise.race([once(stdout, 'data'), once(this.#child, 'close')])
    }
  }

  /** Sends a signal without waiting for what follows. */
  signal(signal: 'SIGTERM' | 'SIGSTOP' | 'SIGCONT'): void {
    this.#child.kill(signal)
  }

  /** How it ended by itself, and what it wrote to the error stream. */
  async end(): Promise<{ exitCode: number | null; errors: string }> {
    if (!this.#isOver()) await once(this.#child, 'close')
    return { exitCode: this.#child.exitCode, errors: this.#errors }
  }

  /** Asks it to stop, and gives all that it wrote. */
  async stop(): Promise<{ log: string }> {
    await this.kill('SIGTERM')
    return { log: this.#output + this.#errors }
  }

  /** Sends a signal and waits for the end. */
  async kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.#isOver()) return this.#child.exitCode
    const closed = once(this.#child, 'close')
    this.#child.kill(signal)
    await closed
    return this.#child.exitCode
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill('SIGKILL')
  }

  #isOver(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }
}
