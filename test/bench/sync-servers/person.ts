import { Doc } from 'yjs'
import { RawSocket } from './raw-socket.ts'
import { stamp } from './stamp.ts'
import type { Room } from './subject.ts'
import { type Wire, wireOf } from './wire.ts'

/** How many keys one person's edits go round. */
const keys = 20
let nextClientId = 1

/** One connected client of a room: sends stamped edits and cursors, counts what it receives. */
export class Person {
  readonly #socket: RawSocket
  readonly #wire: Wire
  readonly #doc = new Doc()
  readonly #clientId = nextClientId++
  #clock = 0
  #edits = 0
  #latest: Uint8Array | null = null
  /** Frames and bytes received since the last reset. */
  frames = 0
  bytes = 0

  private constructor(socket: RawSocket, wire: Wire) {
    this.#socket = socket
    this.#wire = wire
    this.#doc.clientID = 1_000_000 + this.#clientId
    this.#doc.on('update', (update: Uint8Array) => {
      this.#latest = update
    })
  }

  /** Connects; resolves once the server's document has come. */
  static async join(room: Room): Promise<Person> {
    const socket = await RawSocket.open(new URL(room.url), room.headers)
    const wire = wireOf(room.dialect, room.name)
    const person = new Person(socket, wire)
    await new Promise<void>((resolve) => {
      socket.read((frame) => {
        if (wire.isAnswer(frame)) resolve()
      })
      socket.listen(() => {})
      for (const message of wire.greeting) socket.send(message)
    })
    socket.read(null)
    socket.listen((length) => person.#count(length))
    return person
  }

  /** One stamped edit, as an update of this person's own document. */
  nextUpdate(text = stamp()): Uint8Array {
    this.#doc.getMap('bench').set(`${this.#clientId}-${this.#edits++ % keys}`, text)
    if (!this.#latest) throw new Error('an edit made no update')
    return this.#latest
  }

  /** An edit that stays for ever, to make a document grow. */
  nextUniqueUpdate(text: string): Uint8Array {
    this.#doc.getMap('bench').set(`${this.#clientId}-${this.#edits++}`, text)
    if (!this.#latest) throw new Error('an edit made no update')
    return this.#latest
  }

  frameOf(update: Uint8Array): Uint8Array {
    return this.#wire.update(update)
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame)
  }

  sendAll(frames: readonly Uint8Array[]): void {
    this.#socket.sendAll(frames)
  }

  edit(): void {
    this.send(this.frameOf(this.nextUpdate()))
  }

  moveCursor(): void {
    const state = {
      user: { name: `Person ${this.#clientId}`, color: '#c8102e' },
      cursor: { x: Math.random(), y: Math.random() },
      t: stamp(),
    }
    this.send(this.#wire.awareness(this.#clientId, ++this.#clock, state))
  }

  get waiting(): number {
    return this.#socket.waiting
  }

  get isGone(): boolean {
    return this.#socket.isClosed
  }

  /** Has each frame looked into, from the next one on. */
  read(onFrame: (frame: Buffer) => void): void {
    this.#socket.read(onFrame)
  }

  reset(): void {
    this.frames = 0
    this.bytes = 0
  }

  leave(): void {
    this.#socket.close()
    this.#doc.destroy()
  }

  #count(length: number): void {
    this.frames++
    this.bytes += length
  }
}
