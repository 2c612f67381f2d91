import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { durableFrame } from '@filrouge/protocol'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { noTraffic } from '../operations/traffic.ts'
import type { Member } from '../rooms/member.ts'
import type { RoomLease } from '../rooms/room-registry.ts'
import type { EntryWatch } from './entry-watch.ts'
import { LateAcknowledgements } from './late-acknowledgements.ts'
import { serveSyncSocket } from './sync-socket.ts'
import { wireFrameOf } from './wire-frame.ts'

/** A socket on a room that takes nothing, what is written to it, and who the room sees. */
const connect = (hasExtras: boolean) => {
  const written: Buffer[] = []
  const late = new LateAcknowledgements()
  const stream = { cork: () => {}, uncork: () => {}, write: (chunk: Uint8Array) => written.push(Buffer.from(chunk)) }
  const members: Member[] = []
  const room = { join: (member: Member) => members.push(member), leave: () => {} }
  const socket = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, bufferedAmount: 0 })
  serveSyncSocket(socket as unknown as WebSocket, { room, [Symbol.dispose]: () => {} } as unknown as RoomLease, {
    stream: stream as unknown as Duplex,
    openWatch: () => ({ check: async () => {}, [Symbol.dispose]: () => {} }) as unknown as EntryWatch,
    hasExtras,
    limits: { updatesPerSecond: 1, updatesBurst: 1 } as never,
    late,
    traffic: noTraffic(),
    onBadMessage: () => {},
  })
  const [member] = members
  if (!member) throw new Error('nobody joined')
  return { member, late, written, close: () => socket.emit('close') }
}

const wire = (...messages: Uint8Array[]): Buffer => Buffer.concat(messages.flatMap(wireFrameOf))
const message = Uint8Array.of(9, 9)

test('an acknowledgement goes just before the next message, in one write, and once', () => {
  const { member, late, written, close } = connect(true)
  member.acknowledge(2)
  member.acknowledge(3)
  expect(written).toEqual([])
  member.send(message)
  member.send(message)
  late.flush()
  expect(written).toEqual([wire(durableFrame(3), message), wire(message)])
  close()
})

test('before a long message too', () => {
  const { member, written, close } = connect(true)
  const document = new Uint8Array(100_000).fill(7)
  member.acknowledge(1)
  member.send(document)
  expect(Buffer.concat(written)).toEqual(wire(durableFrame(1), document))
  close()
})

test('it goes by itself when no message comes', () => {
  const { member, late, written, close } = connect(true)
  member.acknowledge(1)
  late.flush()
  member.acknowledge(1)
  late.flush()
  expect(written).toEqual([wire(durableFrame(1))])
  close()
})

test('a client that knows nothing of them gets none', () => {
  const { member, late, written, close } = connect(false)
  member.acknowledge(1)
  late.flush()
  member.send(message)
  expect(written).toEqual([wire(message)])
  close()
})
