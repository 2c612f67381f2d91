import * as decoding from 'lib0/decoding'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** One person's presence, as JSON text, in characters; and how many entries one message may hold (stock clients echo). */
const maxStateLength = 64 * 1024
const maxEntries = 1000

interface Change {
  added: number[]
  updated: number[]
  removed: number[]
}

/** The client ids of a presence message. Throws when it is malformed or out of bounds, before anything is applied. */
const readClients = (update: Uint8Array): number[] => {
  const decoder = decoding.createDecoder(update)
  const count = decoding.readVarUint(decoder)
  if (count > maxEntries) throw new Error(`${count} presence entries in one message`)
  return Array.from({ length: count }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = decoding.readVarString(decoder)
    if (state.length > maxStateLength) throw new Error(`a presence of ${state.length} characters`)
    const parsed: unknown = JSON.parse(state)
    if (typeof parsed !== 'object') throw new Error('a presence is an object, or null')
    return client
  })
}

/** The latest presence of every client in a room, and which connection speaks for each. */
export class Presence<Owner> {
  readonly #awareness = new Awareness(new Y.Doc())
  readonly #owners = new Map<number, Owner>()
  readonly #hasSpoken = new Set<Owner>()

  constructor() {
    this.#awareness.setLocalState(null)
  }

  /** Takes a presence message. Returns the clients whose presence changed. Throws when it is malformed, changing nothing. */
  take(from: Owner, update: Uint8Array): number[] {
    const clients = readClients(update)
    const changed: number[] = []
    const onUpdate = ({ added, updated, removed }: Change): void => {
      for (const client of [...added, ...updated]) this.#owners.set(client, from)
      for (const client of removed) this.#owners.delete(client)
      changed.push(...added, ...updated, ...removed)
    }
    // A client that reconnects says first who it is, unchanged: from then on its new connection speaks for it,
    // so that the end of the old one does not make it vanish. Later unchanged entries are echoes of others.
    const [only] = clients
    if (!this.#hasSpoken.has(from) && clients.length === 1 && only !== undefined && this.#owners.has(only)) {
      this.#owners.set(only, from)
    }
    this.#hasSpoken.add(from)
    this.#awareness.on('update', onUpdate)
    try {
      applyAwarenessUpdate(this.#awareness, update, from)
    } finally {
      this.#awareness.off('update', onUpdate)
    }
    return changed
  }

  /** A connection is gone, and with it the clients it spoke for; returns them. */
  leave(owner: Owner): number[] {
    this.#hasSpoken.delete(owner)
    const gone = [...this.#owners].filter(([, speaker]) => speaker === owner).map(([client]) => client)
    for (const client of gone) this.#owners.delete(client)
    removeAwarenessStates(this.#awareness, gone, 'left')
    return gone
  }

  present(): number[] {
    return [...this.#awareness.getStates().keys()]
  }

  /** Encodes the latest presence of the clients given, gone ones included. */
  encode(clients: Iterable<number>): Uint8Array {
    return encodeAwarenessUpdate(
      this.#awareness,
      [...clients].filter((client) => this.#awareness.meta.has(client)),
    )
  }

  close(): void {
    this.#awareness.destroy()
  }
}
