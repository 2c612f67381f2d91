import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a service that can be shut and opened again, as a network that fails. */
export class TcpGate implements AsyncDisposable {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #silenced = new WeakSet<Socket>()
  #mode: 'open' | 'shut' | 'silent' = 'open'
  /** How many were taken so far. */
  connections = 0

  private constructor(target: URL, defaultPort: number) {
    this.#server = createServer((inner) => {
      if (this.#mode === 'shut') return inner.destroy()
      this.connections++
      const outer = connect(Number(target.port || defaultPort), target.hostname)
      for (const socket of [inner, outer]) this.#keep(socket)
      inner.on('data', (data) => this.#pass(outer, data))
      outer.on('data', (data) => this.#pass(inner, data))
      inner.on('close', () => outer.destroy())
      outer.on('close', () => inner.destroy())
    })
  }

  static async to(target: URL, defaultPort: number): Promise<TcpGate> {
    const gate = new TcpGate(target, defaultPort)
    gate.#server.listen(0, '127.0.0.1')
    await once(gate.#server, 'listening')
    return gate
  }

  /** The address of the service, through the gate. */
  through(target: URL): string {
    const address = this.#server.address()
    if (address === null || typeof address === 'string') throw new Error('the gate is closed')
    const url = new URL(target)
    url.hostname = '127.0.0.1'
    url.port = String(address.port)
    return url.href
  }

  /** Breaks every connection and takes no new one. */
  shut(): void {
    this.#mode = 'shut'
    for (const socket of this.#sockets) socket.destroy()
  }

  /** Keeps the connections and lets nothing through. */
  silence(): void {
    this.#mode = 'silent'
  }

  /** Lets new connections through; silenced ones are broken. */
  open(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#mode = 'open'
  }

  /** Lets new connections through; silenced ones stay as they are. */
  openBeside(): void {
    for (const socket of this.#sockets) this.#silenced.add(socket)
    this.#mode = 'open'
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => this.#sockets.delete(socket))
  }

  #pass(to: Socket, data: Buffer): void {
    if (this.#mode === 'open' && !this.#silenced.has(to) && to.writable) to.write(data)
  }
}
