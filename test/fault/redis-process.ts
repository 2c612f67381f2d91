import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@filrouge/server/testing/free-port'

/** A Redis of the test's own, which can be killed and started again on its port. */
export class RedisProcess implements AsyncDisposable {
  readonly #port: number
  #child: ChildProcess | null = null

  private constructor(port: number) {
    this.#port = port
  }

  static isInstalled(): boolean {
    return spawnSync('redis-server', ['--version']).status === 0
  }

  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(await freePort())
    await redis.run()
    return redis
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`
  }

  /** Starts it where it does not run. */
  async run(): Promise<void> {
    if (this.#child) return
    const options = ['--bind', '127.0.0.1', '--port', String(this.#port), '--save', '', '--appendonly', 'no']
    this.#child = spawn('redis-server', options, { stdio: 'ignore' })
    while (!(await this.#answers())) await setTimeout(20)
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
  }

  async #answers(): Promise<boolean> {
    if (this.#child?.exitCode !== null) throw new Error('redis-server ended')
    const socket = connect(this.#port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return true
    } catch {
      return false
    } finally {
      socket.destroy()
    }
  }
}
