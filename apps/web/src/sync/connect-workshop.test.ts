// @vitest-environment happy-dom
import { addRecord } from '@filrouge/document'
import { closeCode, durableFrame, refusedFrame, syncFrame } from '@filrouge/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Connection, connectWorkshop } from './connect-workshop.ts'

/** A server at the other end of the socket that was opened last. */
class FakeSocket {
  static readonly OPEN = 1
  static last: FakeSocket
  readonly OPEN = 1
  readyState = 0
  onopen: () => void = () => {}
  onmessage: (event: { data: Uint8Array }) => void = () => {}
  onclose: (event: { code: number }) => void = () => {}
  sent: Uint8Array[] = []
  constructor() {
    FakeSocket.last = this
  }
  send(data: Uint8Array): void {
    this.sent.push(data)
  }
  close(): void {}
  tell(...frames: Uint8Array[]): void {
    for (const data of frames) this.onmessage({ data })
  }
  /** Opens, and asks the client for what an empty server lacks. */
  greet(): void {
    this.readyState = this.OPEN
    this.onopen()
    this.tell(syncFrame(0, new Uint8Array([0])), syncFrame(1, new Uint8Array([0, 0])))
  }
}

let connection: Connection

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('WebSocket', FakeSocket)
  // A database that takes for ever to open.
  vi.stubGlobal('indexedDB', { open: () => ({}) })
  connection = connectWorkshop('w')
  await vi.advanceTimersByTimeAsync(3000)
  FakeSocket.last.greet()
  FakeSocket.last.tell(durableFrame(1))
})
afterEach(() => {
  connection[Symbol.dispose]()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const edit = (): void => void addRecord(connection.doc, 'factors', { name: 'Price' })
const comeBack = (code: number): void => {
  const former = FakeSocket.last
  former.onclose({ code })
  vi.advanceTimersByTime(3000)
  expect(FakeSocket.last).not.toBe(former)
  FakeSocket.last.greet()
}
/** Whether closing the page asks first. */
const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('says refused until all of it was sent again and is on disk', () => {
  edit()
  FakeSocket.last.tell(refusedFrame('readOnly'), durableFrame(2))
  expect(connection.savedState()).toBe('refused')
  comeBack(closeCode.resync)
  expect(connection.savedState()).toBe('refused')
  FakeSocket.last.tell(durableFrame(1))
  expect(connection.savedState()).toBe('saved')
})

test.each([
  ['before', [refusedFrame('readOnly'), durableFrame(1)]],
  ['after', [durableFrame(1), refusedFrame('readOnly')]],
])('says refused when it is refused again, told %s the count', (_when, frames) => {
  edit()
  FakeSocket.last.tell(refusedFrame('readOnly'), durableFrame(2))
  comeBack(1006)
  FakeSocket.last.tell(...frames)
  expect(connection.savedState()).toBe('refused')
})

test('says refused while only an edit made before all was sent again is on disk', () => {
  edit()
  FakeSocket.last.tell(refusedFrame('readOnly'), durableFrame(2))
  FakeSocket.last.onclose({ code: closeCode.resync })
  vi.advanceTimersByTime(3000)
  FakeSocket.last.readyState = FakeSocket.OPEN
  FakeSocket.last.onopen()
  edit()
  FakeSocket.last.tell(durableFrame(1))
  expect(connection.savedState()).toBe('refused')
})

test('closing the page asks while edits are nowhere else, online or not', () => {
  expect(asks()).toBe(false)
  edit()
  expect(asks()).toBe(true)
  FakeSocket.last.tell(durableFrame(2))
  expect(asks()).toBe(false)
  FakeSocket.last.onclose({ code: 1006 })
  expect(asks()).toBe(false)
  edit()
  expect(connection.savedState()).toBe('offlineUnkept')
  expect(asks()).toBe(true)
})

test('an edit made while the socket closes waits to be sent', () => {
  FakeSocket.last.readyState = 2
  edit()
  expect(asks()).toBe(true)
  comeBack(1006)
  expect(asks()).toBe(true)
  FakeSocket.last.tell(durableFrame(1))
  expect(asks()).toBe(false)
})

test('closing the page does not ask about edits that were given up', () => {
  edit()
  FakeSocket.last.onclose({ code: closeCode.documentTooLarge })
  expect(asks()).toBe(true)
  connection.giveUpUnsent()
  expect(asks()).toBe(false)
})
