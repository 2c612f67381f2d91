import { connect } from 'node:net'
import { WebSocket } from 'ws'
import type { HttpAttack } from './http-attacks.ts'

const patienceMs = 20_000

/** One socket of someone who may edit: opened again whenever the server closes it. */
export class SocketAttacker implements Disposable {
  readonly #address: string
  readonly #cookie: string
  #socket: WebSocket | null = null
  /** How often the server closed it, by close code. */
  readonly closings = new Map<number, number>()

  constructor(address: string, cookie: string) {
    this.#address = address
    this.#cookie = cookie
  }

  /** Sends one message and waits until the server has dealt with it: it answers a ping, or closes. */
  async strike(message: Uint8Array | string): Promise<void> {
    const socket = await this.#open()
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the server neither answered nor closed')), patienceMs)
      const done = (): void => {
        clearTimeout(timer)
        socket.off('pong', done).off('close', done)
        resolve()
      }
      socket.on('pong', done).on('close', done)
      socket.send(message, () => {
        if (socket.readyState === WebSocket.OPEN) socket.ping()
      })
    })
  }

  [Symbol.dispose](): void {
    this.#socket?.terminate()
  }

  async #open(): Promise<WebSocket> {
    if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket
    const socket = new WebSocket(this.#address, { headers: { cookie: this.#cookie } })
    this.#socket = socket
    socket.on('error', () => {})
    socket.on('close', (code) => this.closings.set(code, (this.closings.get(code) ?? 0) + 1))
    await new Promise((resolve, reject) => socket.once('open', resolve).once('close', reject))
    return socket
  }
}

/** Sends one request; the status, or null where the client itself refuses to send it. A failing server is an error. */
export const strikeHttp = async (origin: string, cookie: string, attack: HttpAttack): Promise<number | null> => {
  const { method, path, headers, body } = attack
  const answer = await fetch(origin + path, {
    method,
    headers: { cookie, ...headers },
    ...(body === undefined ? {} : { body: body as NonNullable<RequestInit['body']> }),
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    // Some requests are so broken that no client sends them, or that the server only closes on them.
    if (error instanceof TypeError) return null
    throw error
  })
  await answer?.arrayBuffer().catch(() => null)
  return answer?.status ?? null
}

/** Writes to a bare connection and leaves it open for a moment. */
export const strikeWire = async (port: number, pieces: readonly (Uint8Array | string)[]): Promise<void> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.once('connect', resolve).once('close', () => resolve()))
  for (const piece of pieces) await new Promise<void>((resolve) => socket.write(piece, () => resolve()))
  await new Promise<void>((resolve) => {
    socket.resume()
    const timer = setTimeout(resolve, 20)
    socket.once('close', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  socket.destroy()
}
