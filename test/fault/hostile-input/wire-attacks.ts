import { randomBytes } from 'node:crypto'
import type { Random } from './random.ts'

/** What is written to a bare TCP connection, piece by piece; the connection is then left open until the server ends it. */
export type WireAttack = (random: Random) => readonly (Uint8Array | string)[]

interface Door {
  workshopId: string
  cookie: string
}

/** A handshake that the server accepts. */
const handshake = ({ workshopId, cookie }: Door): string =>
  `GET /sync/${workshopId} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nCookie: ${cookie}\r\n` +
  `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\n\r\n`

const frame = (first: number, second: number, ...rest: readonly number[]): Uint8Array => Uint8Array.of(first, second, ...rest)

/** Attacks on HTTP and on WebSocket frames themselves. */
export const wireAttacks = (door: Door): Readonly<Record<string, WireAttack>> => ({
  noise: (random) => [random.bytes(1 + random.int(500))],
  slowHeaders: () => ['GET / HTTP/1.1\r\nHost: a\r\nX-Slow: '],
  slowBody: () => [
    `POST /api/workshops/${door.workshopId}/join HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`,
  ],
  hugeHeader: () => [`GET / HTTP/1.1\r\nHost: a\r\nX-Huge: ${'x'.repeat(100_000)}\r\n\r\n`],
  badUpgrade: (random) => [
    `GET /sync/${random.pick(['..%2f', '', 'x', door.workshopId])} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${random.pick(['', 'short', '='])}\r\nSec-WebSocket-Version: ${random.pick(['13', '0', 'x'])}\r\n\r\n`,
  ],
  foreignUpgrade: () => [handshake(door).replace('\r\n', '\r\nOrigin: https://elsewhere.example\r\n')],
  strangerUpgrade: () => [handshake({ ...door, cookie: 'a=b' })],
  unmasked: () => [handshake(door), frame(0x82, 0x03, 0, 0, 1)],
  endless: () => [handshake(door), frame(0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3)],
  negativeLength: () => [handshake(door), frame(0x82, 0xff, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0)],
  compressed: (random) => [handshake(door), frame(0xc2, 0x84, 0, 0, 0, 0, ...random.bytes(4))],
  fragments: () => [
    handshake(door),
    ...Array.from({ length: 50 }, (_, index) => frame(index === 0 ? 0x02 : 0x00, 0x81, 0, 0, 0, 0, 0)),
  ],
  badUtf8: () => [handshake(door), frame(0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28)],
  longPing: () => [handshake(door), frame(0x89, 0xfe, 1, 0, 0, 0, 0, 0)],
  badClose: () => [handshake(door), frame(0x88, 0x82, 0, 0, 0, 0, 0x00, 0x01)],
  noiseFrames: (random) => [handshake(door), random.bytes(1 + random.int(100))],
})
