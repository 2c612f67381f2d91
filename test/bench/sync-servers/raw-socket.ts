import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const opcode = { binary: 2, close: 8, ping: 9, pong: 10 } as const
const patienceMs = 60_000

/** What any socket reads, until it has been looked at: read anew for each, thousands of chunks a second would be garbage. */
const readBuffer = Buffer.alloc(64 * 1024)

/** The header of a server's frame: where its payload starts and ends; null while the header is incomplete. */
const readHeader = (bytes: Buffer, at: number): { code: number; start: number; end: number } | null => {
  if (bytes.length - at < 2) return null
  const code = (bytes[at] ?? 0) & 0x0f
  const short = (bytes[at + 1] ?? 0) & 0x7f
  const extra = short === 126 ? 2 : short === 127 ? 8 : 0
  const start = at + 2 + extra
  if (bytes.length < start) return null
  const length = extra === 2 ? bytes.readUInt16BE(at + 2) : extra === 8 ? Number(bytes.readBigUInt64BE(at + 2)) : short
  return { code, start, end: start + length }
}

/** A client's frame; its mask is zero, which leaves the payload as it is. */
const frameOf = (code: number, payload: Uint8Array): Buffer => {
  const { length } = payload
  const header = Buffer.alloc(length < 126 ? 6 : length < 65_536 ? 8 : 14)
  header[0] = 0x80 | code
  if (length < 126) header[1] = 0x80 | length
  else if (length < 65_536) {
    header[1] = 0x80 | 126
    header.writeUInt16BE(length, 2)
  } else {
    header[1] = 0x80 | 127
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([header, payload])
}

/**
 * The client side of a WebSocket with as little work as a load generator can do: no copies, no masking, no inflating, and
 * no look at what nobody wants to read.
 */
export class RawSocket {
  readonly #socket: Socket
  /** What came of a frame that is incomplete, and how many bytes there have to be before it is worth a look. */
  #pending: Buffer[] = []
  #pendingLength = 0
  #needed = 0
  /** How many bytes come that nobody wants to read. */
  #skipped = 0
  #onFrame: (length: number) => void = () => {}
  #onPayload: ((payload: Buffer) => void) | null = null
  isClosed = false

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('close', () => {
      this.isClosed = true
    })
    socket.on('error', () => socket.destroy())
  }

  /** Opens `ws://host:port/path`. Rejects when the server does not switch protocols. */
  static async open(url: URL, headers: Readonly<Record<string, string>>): Promise<RawSocket> {
    let hear = (_chunk: Buffer): void => {}
    const callback = (length: number): boolean => {
      hear(readBuffer.subarray(0, length))
      return true
    }
    const socket = connect({
      port: Number(url.port),
      host: url.hostname,
      noDelay: true,
      onread: { buffer: readBuffer, callback },
    })
    await once(socket, 'connect')
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const raw = new RawSocket(socket)
    await new Promise<void>((resolve, reject) => {
      const signal = AbortSignal.timeout(patienceMs)
      signal.addEventListener('abort', () => reject(signal.reason))
      socket.on('close', () => reject(new Error(`${url} closed the connection`)))
      let answer = Buffer.alloc(0)
      hear = (chunk) => {
        answer = Buffer.concat([answer, chunk])
        const end = answer.indexOf('\r\n\r\n')
        if (end < 0) return
        hear = (data) => raw.#take(data)
        if (!answer.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) reject(new Error(answer.toString('latin1', 0, end)))
        raw.#keep(answer.subarray(end + 4))
        resolve()
      }
      socket.write(
        `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n${lines.join('')}\r\n`,
      )
    })
    return raw
  }

  /** `onFrame` hears how long each frame's payload is; what came before is told at once. */
  listen(onFrame: (length: number) => void): void {
    this.#onFrame = onFrame
    this.#take(Buffer.alloc(0))
  }

  /** `onPayload` reads the frames from the next one on, each its own until it returns; null when nobody does. */
  read(onPayload: ((payload: Buffer) => void) | null): void {
    this.#onPayload = onPayload
  }

  send(payload: Uint8Array): void {
    this.#socket.write(frameOf(opcode.binary, payload))
  }

  /** In one write. */
  sendAll(payloads: readonly Uint8Array[]): void {
    this.#socket.write(Buffer.concat(payloads.map((payload) => frameOf(opcode.binary, payload))))
  }

  /** Bytes that wait to leave. */
  get waiting(): number {
    return this.#socket.writableLength
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: Buffer): void {
    const skipped = Math.min(this.#skipped, chunk.length)
    this.#skipped -= skipped
    if (this.#skipped === 0) this.#takeFrames(skipped > 0 ? chunk.subarray(skipped) : chunk)
  }

  #takeFrames(chunk: Buffer): void {
    const isWhole = this.#pendingLength === 0
    if (!isWhole) {
      this.#pending.push(Buffer.from(chunk))
      this.#pendingLength += chunk.length
      if (this.#pendingLength < this.#needed) return
    }
    const bytes = isWhole ? chunk : Buffer.concat(this.#pending)
    let at = 0
    let header = readHeader(bytes, at)
    while (header) {
      const { code, start, end } = header
      const isRead = code !== opcode.binary || this.#onPayload !== null
      if (isRead && end > bytes.length) break
      if (code === opcode.binary) this.#onFrame(end - start)
      if (isRead) this.#readPayload(code, bytes.subarray(start, end))
      this.#skipped = Math.max(0, end - bytes.length)
      at = Math.min(end, bytes.length)
      header = readHeader(bytes, at)
    }
    this.#keep(bytes.subarray(at), header ? header.end - at : 0)
  }

  #readPayload(code: number, payload: Buffer): void {
    if (code === opcode.binary) this.#onPayload?.(payload)
    else if (code === opcode.ping) this.#socket.write(frameOf(opcode.pong, payload))
  }

  #keep(rest: Buffer, needed = 0): void {
    this.#pending = rest.length > 0 ? [Buffer.from(rest)] : []
    this.#pendingLength = rest.length
    this.#needed = needed
  }
}
