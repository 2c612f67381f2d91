import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@redis/client'
import { newPublicId } from '../access/secret.ts'
import { decodeEnvelope, encodeEnvelope } from './message.ts'
import { NodeLiveness } from './node-liveness.ts'
import type { FanOut, FanOutWatcher, NodeListener, NodeMessage } from './port.ts'
import { UnprovenChanges } from './unproven-changes.ts'

export interface RedisFanOutOptions {
  url: string
  /** Starts the name of every channel, so that deployments may share a Redis. */
  prefix: string
  onError: (error: unknown) => void
  /** Milliseconds between two signs of life. */
  beatMs?: number
}

const connectMs = 2000
const retryMs = 500
/** Beats that may be missed before a server counts as gone, and the connection as lost. */
const missedBeats = 4
const goodbye = 'bye'

/** A client for one connection: a broken one is not mended, and sends nothing later. */
const newClient = (url: string) =>
  createClient({ url, socket: { reconnectStrategy: false, connectTimeout: connectMs }, disableOfflineQueue: true })

/**
 * Carries messages over Redis' (or Valkey's) publish and subscribe. One connection both sends and hears, so that hearing
 * our own sign of life proves that everything before it was heard too. A connection that breaks or falls silent is
 * replaced by a new one.
 */
export class RedisFanOut implements FanOut {
  readonly nodeId = newPublicId()
  readonly isShared = true
  readonly #options: RedisFanOutOptions
  readonly #beatMs: number
  readonly #liveness: NodeLiveness
  readonly #listeners = new Map<string, Set<NodeListener>>()
  readonly #watchers = new Set<FanOutWatcher>()
  readonly #unproven = new UnprovenChanges()
  readonly #stop = new AbortController()
  readonly #running: Promise<void>
  readonly #lifeTimer: NodeJS.Timeout
  #client: ReturnType<typeof newClient> | null = null
  #heardSelfAt = 0
  #beatAt = 0
  /** How many signs of life were sent; the number of the last one. */
  #beats = 0
  #isConnected = false
  #whenConnected = Promise.withResolvers<void>()

  constructor(options: RedisFanOutOptions) {
    this.#options = options
    this.#beatMs = options.beatMs ?? 1000
    this.#liveness = new NodeLiveness(this.#beatMs * missedBeats)
    this.#running = this.#run()
    this.#lifeTimer = setInterval(() => this.#seeOffGone(), this.#beatMs)
  }

  get isConnected(): boolean {
    return this.#isConnected
  }

  /** Resolves when the connection stands. */
  async connected(): Promise<void> {
    await this.#whenConnected.promise
  }

  publish(workshopId: string, message: NodeMessage): void {
    if (message.type === 'changed') this.#unproven.add(workshopId, message, this.#beats)
    this.#sendMessage(workshopId, message)
  }

  async subscribe(workshopId: string, listener: NodeListener): Promise<AsyncDisposable> {
    const listeners = this.#listeners.get(workshopId) ?? new Set()
    this.#listeners.set(workshopId, listeners.add(listener))
    // Without a connection, the next one subscribes to everything that is listened to.
    await this.#client?.subscribe(this.#channel(workshopId), this.#hear, true).catch(this.#options.onError)
    return {
      [Symbol.asyncDispose]: async () => {
        listeners.delete(listener)
        if (listeners.size > 0 || this.#listeners.get(workshopId) !== listeners) return
        this.#listeners.delete(workshopId)
        await this.#client?.unsubscribe(this.#channel(workshopId), this.#hear, true).catch(this.#options.onError)
      },
    }
  }

  watch(watcher: FanOutWatcher): Disposable {
    this.#watchers.add(watcher)
    return { [Symbol.dispose]: () => this.#watchers.delete(watcher) }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#lifeTimer)
    this.#stop.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#serveOneConnection().catch(this.#options.onError)
      this.#noteLost()
      await wait(retryMs, null, { signal: this.#stop.signal }).catch(() => {})
    }
  }

  /** Resolves when the server stops, rejects when the connection does not come about, breaks or falls silent. */
  async #serveOneConnection(): Promise<void> {
    const client = newClient(this.#options.url)
    const over = Promise.withResolvers<void>()
    over.promise.catch(() => {})
    client.on('error', over.reject)
    const stop = (): void => over.resolve()
    this.#stop.signal.addEventListener('abort', stop)
    const silence = new Error('Redis does not answer')
    // Until there are beats, which tell it.
    const firstAnswer = setTimeout(() => over.reject(silence), Math.max(connectMs, this.#beatMs * missedBeats))
    let beat: NodeJS.Timeout | undefined
    try {
      await Promise.race([client.connect(), over.promise])
      if (this.#stop.signal.aborted) return
      // From here on, new listeners subscribe by themselves.
      this.#client = client
      const channels = [...this.#listeners.keys()].map((workshopId) => this.#channel(workshopId))
      await Promise.race([client.subscribe([this.#beatChannel, ...channels], this.#hear, true), over.promise])
      clearTimeout(firstAnswer)
      // Before the first beat, which proves it.
      for (const { workshopId, message } of this.#unproven) this.#sendMessage(workshopId, message)
      this.#beatAt = this.#heardSelfAt = performance.now()
      const fail = (): void => over.reject(silence)
      this.#beat(fail)
      beat = setInterval(() => this.#beat(fail), this.#beatMs)
      await over.promise
      await client.publish(this.#beatChannel, `${this.nodeId} ${goodbye}`)
    } finally {
      clearTimeout(firstAnswer)
      clearInterval(beat)
      this.#stop.signal.removeEventListener('abort', stop)
      this.#client = null
      client.destroy()
    }
  }

  #seeOffGone(): void {
    for (const nodeId of this.#liveness.takeGone(performance.now())) {
      for (const watcher of this.#watchers) watcher.nodeGone(nodeId)
    }
  }

  #beat(fail: () => void): void {
    const now = performance.now()
    // A beat that comes late means that this server stood still: the answer may wait to be read.
    if (now - this.#beatAt > this.#beatMs * 2) this.#heardSelfAt = now
    this.#beatAt = now
    if (now - this.#heardSelfAt > this.#beatMs * missedBeats) fail()
    else this.#send(this.#beatChannel, Buffer.from(`${this.nodeId} ${++this.#beats}`))
  }

  readonly #hear = (body: Buffer, channel: Buffer): void => {
    const name = channel.toString()
    if (name === this.#beatChannel) {
      this.#hearBeat(body.toString())
      return
    }
    const envelope = decodeEnvelope(body)
    if (!envelope || envelope.nodeId === this.nodeId) return
    this.#noteAlive(envelope.nodeId)
    for (const listener of this.#listeners.get(name.slice(this.#channel('').length)) ?? []) {
      listener(envelope.message, envelope.nodeId)
    }
  }

  #hearBeat(beat: string): void {
    const [nodeId = '', word] = beat.split(' ')
    if (nodeId === this.nodeId) this.#hearOwnBeat(Number(word))
    else if (word !== goodbye) this.#noteAlive(nodeId)
    else if (this.#liveness.leave(nodeId)) for (const watcher of this.#watchers) watcher.nodeGone(nodeId)
  }

  #noteAlive(nodeId: string): void {
    if (this.#liveness.hear(nodeId, performance.now())) for (const watcher of this.#watchers) watcher.nodeBack(nodeId)
  }

  #hearOwnBeat(beat: number): void {
    this.#heardSelfAt = performance.now()
    this.#unproven.prove(beat)
    if (this.#isConnected) return
    this.#isConnected = true
    this.#whenConnected.resolve()
    for (const watcher of this.#watchers) watcher.restored()
  }

  #noteLost(): void {
    if (!this.#isConnected) return
    this.#isConnected = false
    this.#whenConnected = Promise.withResolvers<void>()
    if (this.#stop.signal.aborted) return
    for (const watcher of this.#watchers) watcher.lost()
  }

  #sendMessage(workshopId: string, message: NodeMessage): void {
    this.#send(this.#channel(workshopId), Buffer.from(encodeEnvelope({ nodeId: this.nodeId, message })))
  }

  #send(channel: string, body: Buffer): void {
    // A failure to send is one of the connection, which tells it by itself.
    this.#client?.publish(channel, body).catch(() => {})
  }

  #channel(workshopId: string): string {
    return `${this.#options.prefix}:workshop:${workshopId}`
  }

  get #beatChannel(): string {
    return `${this.#options.prefix}:nodes`
  }
}
