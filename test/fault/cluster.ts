import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@filrouge/server/testing/free-port'
import { ServerProcess } from '@filrouge/server/testing/server-process'
import { TcpGate } from '@filrouge/server/testing/tcp-gate'
import { TestDatabase } from '@filrouge/server/testing/test-database'
import { createWorkshop, join as joinWorkshop } from '@filrouge/server/testing/visitors'
import { Editor, type Place } from './editor.ts'
import { RedisProcess } from './redis-process.ts'

/** One server of the cluster, on an address that it keeps over its lives. */
class Node {
  readonly address: string
  readonly #settings: Readonly<Record<string, string>>
  #process: ServerProcess | null = null

  constructor(port: number, settings: Readonly<Record<string, string>>) {
    this.address = `http://127.0.0.1:${port}`
    this.#settings = { ...settings, PORT: String(port) }
  }

  get isRunning(): boolean {
    return this.#process !== null
  }

  /** Starts it where it does not run. */
  async start(): Promise<void> {
    if (this.#process) return
    const started = new ServerProcess(this.#settings)
    await started.address()
    this.#process = started
  }

  /** Whether it takes visitors, and reaches all that it works with. */
  async isWhole(): Promise<boolean> {
    const answer = await fetch(`${this.address}/readyz`).catch(() => null)
    if (!answer?.ok) return false
    const { fanOut } = (await answer.json()) as { fanOut: string }
    return fanOut === 'connected'
  }

  async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<number | null> {
    const running = this.#process
    this.#process = null
    return (await running?.kill(signal)) ?? null
  }
}

/** Several real servers on one PostgreSQL, behind a gate that the test holds, and a Redis of the test's own. */
export class Cluster implements AsyncDisposable {
  readonly nodes: readonly Node[]
  readonly redis: RedisProcess
  readonly database: TcpGate
  readonly #stack: AsyncDisposableStack
  readonly #editors: Editor[] = []

  private constructor(nodes: readonly Node[], redis: RedisProcess, database: TcpGate, stack: AsyncDisposableStack) {
    this.nodes = nodes
    this.redis = redis
    this.database = database
    this.#stack = stack
  }

  static async start(databaseUrl: string, size: number, settings: Readonly<Record<string, string>> = {}): Promise<Cluster> {
    await using stack = new AsyncDisposableStack()
    const schema = stack.use(await TestDatabase.create(databaseUrl))
    const gate = stack.use(await TcpGate.to(new URL(databaseUrl), 5432))
    const redis = stack.use(await RedisProcess.start())
    const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
    stack.defer(() => rm(dataDir, { recursive: true, force: true }))
    const shared = { DATABASE_URL: gate.through(new URL(schema.url)), REDIS_URL: redis.url, DATA_DIR: dataDir, ...settings }
    const ports = await Promise.all(Array.from({ length: size }, freePort))
    const nodes = ports.map((port) => new Node(port, shared))
    for (const node of nodes) stack.defer(async () => void (await node.kill()))
    await Promise.all(nodes.map((node) => node.start()))
    return new Cluster(nodes, redis, gate, stack.move())
  }

  node(index: number): Node {
    const node = this.nodes[index % this.nodes.length]
    if (!node) throw new Error('no such server')
    return node
  }

  /** A new workshop, with what opens it to a role. */
  async newPlace(): Promise<Place & { facilitator: Place }> {
    const { address } = this.node(0)
    const { workshopId, tokens } = await createWorkshop(address)
    const cookie = await joinWorkshop(address, workshopId, tokens.participant)
    const facilitator = { workshopId, cookie: await joinWorkshop(address, workshopId, tokens.facilitator) }
    return { workshopId, cookie, facilitator }
  }

  /** Somebody who prefers one server, and turns to the next one that runs when it does not. */
  addEditor(name: string, place: Place, preferred: number): Editor {
    const editor = new Editor(name, place, () => this.#runningFrom(preferred).address)
    this.#editors.push(editor)
    return editor
  }

  /** Sends everyone home, and starts again whatever a test left broken. */
  async mend(): Promise<void> {
    for (const editor of this.#editors.splice(0)) await editor[Symbol.asyncDispose]()
    await this.redis.run()
    this.database.open()
    await Promise.all(this.nodes.map((node) => node.start()))
    for (const node of this.nodes) while (!(await node.isWhole())) await setTimeout(50)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const editor of this.#editors) await editor[Symbol.asyncDispose]()
    await this.#stack.disposeAsync()
  }

  #runningFrom(preferred: number): Node {
    const inOrder = this.nodes.map((_node, offset) => this.node(preferred + offset))
    return inOrder.find((node) => node.isRunning) ?? this.node(preferred)
  }
}
