import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { fileURLToPath } from 'node:url'
import { freePort } from '@filrouge/server/testing/free-port'

const caddyfile = fileURLToPath(new URL('../../apps/server/Caddyfile', import.meta.url))

/** The Caddyfile as Caddy reads it, for such servers on this machine; nothing of the machine's own is touched. */
const configuration = (site: string, servers: readonly string[]): string => {
  const env = { ...process.env, SITE_ADDRESS: site }
  const read = execFileSync('caddy', ['adapt', '--config', caddyfile, '--adapter', 'caddyfile'], { env, encoding: 'utf8' })
  const placed = servers.reduce((text, server, index) => text.replace(`"server-${index + 1}:3000"`, JSON.stringify(server)), read)
  const { apps } = JSON.parse(placed) as { apps: { http: { servers: Record<string, object> } } }
  // Port 80, and the trust of this machine, are left alone.
  for (const served of Object.values(apps.http.servers)) Object.assign(served, { automatic_https: { disable_redirects: true } })
  const pki = { certificate_authorities: { local: { install_trust: false } } }
  return JSON.stringify({ admin: { disabled: true }, apps: { ...apps, pki } })
}

/** The reverse proxy of the compose file, with its own Caddyfile, before servers of this machine. */
export class ProxyProcess implements AsyncDisposable {
  readonly address: string
  readonly #child: ChildProcess
  readonly #folder: string
  #log = ''

  private constructor(address: string, folder: string) {
    this.address = address
    this.#folder = folder
    const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    this.#child = spawn('caddy', ['run', '--config', join(folder, 'caddy.json')], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child.stderr?.on('data', (data) => {
      this.#log += String(data)
    })
  }

  static isInstalled(): boolean {
    return spawnSync('caddy', ['version']).status === 0
  }

  /** Starts it before servers given as host and port. From then on this process trusts its certificate. */
  static async start(servers: readonly string[]): Promise<ProxyProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
    const site = `localhost:${await freePort()}`
    await writeFile(join(folder, 'caddy.json'), configuration(site, servers))
    const proxy = new ProxyProcess(`https://${site}`, folder)
    await proxy.#trust()
    while (!(await proxy.#answers())) await setTimeout(50)
    return proxy
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = once(this.#child, 'exit')
      this.#child.kill('SIGKILL')
      await ended
    }
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #trust(): Promise<void> {
    const root = join(this.#folder, 'caddy/pki/authorities/local/root.crt')
    for (;;) {
      const certificate = await readFile(root, 'utf8').catch(() => '')
      if (certificate.includes('END CERTIFICATE')) {
        setDefaultCACertificates([...getCACertificates('default'), certificate])
        return
      }
      this.#checkRunning()
      await setTimeout(50)
    }
  }

  async #answers(): Promise<boolean> {
    this.#checkRunning()
    const answer = await fetch(`${this.address}/readyz`).catch(() => null)
    return answer?.ok ?? false
  }

  #checkRunning(): void {
    if (this.#child.exitCode !== null) throw new Error(`caddy ended: ${this.#log}`)
  }
}
