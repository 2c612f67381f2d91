import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const ticksPerSecond = 100
const patienceMs = 20_000
/** The server's core; the generator has the other one. */
const serverCore = '0'

export interface Usage {
  /** Processor time used so far, user and system, in seconds. */
  cpuSeconds: number
  /** Resident memory, in megabytes. */
  residentMb: number
}

/** A server in a process of its own, pinned to one core. */
export class ServerProcess implements AsyncDisposable {
  readonly #child: ChildProcess

  private constructor(child: ChildProcess) {
    this.#child = child
  }

  /** Starts a script; resolves once `address` answers a request. */
  static async start(script: string, env: Readonly<Record<string, string>>, address: string): Promise<ServerProcess> {
    const child = spawn('taskset', ['-c', serverCore, process.execPath, '--expose-gc', script], {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const deadline = Date.now() + patienceMs
    while (!(await fetch(address).catch(() => null))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`${script} does not answer at ${address}`)
      await wait(50)
    }
    return new ServerProcess(child)
  }

  async usage(): Promise<Usage> {
    const [stat, status] = await Promise.all([
      readFile(`/proc/${this.#child.pid}/stat`, 'utf8'),
      readFile(`/proc/${this.#child.pid}/status`, 'utf8'),
    ])
    // The second field, the command, may hold spaces: fields are counted from behind its parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      residentMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    }
  }

  /** Ends it politely, then by force. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return
    const ended = once(this.#child, 'exit')
    this.#child.kill('SIGTERM')
    await Promise.race([ended, wait(5000, null, { ref: false })])
    this.#child.kill('SIGKILL')
    await ended
  }
}
