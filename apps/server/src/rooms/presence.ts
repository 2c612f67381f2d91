import { ByteCursor } from '../updates/byte-cursor.ts'
import { ByteSink } from '../updates/byte-sink.ts'
import { parseShallowJson } from '../updates/shallow-json.ts'

/** One person's presence, as JSON text, in bytes. */
const maxStateBytes = 64 * 1024
/** What one message of a connection may hold, since all of it is read at one time; what other servers send holds everyone. */
const maxMessageBytes = 1024 * 1024
const maxEntries = 1000
/** Clients that one connection may speak for: a stock client is one, a program that brings others may be a few. */
const maxClientsPerOwner = 32
/** Bytes of all states that one connection speaks for. */
const maxBytesPerOwner = 128 * 1024
/**
 * Clocks count changes. A connection may begin with any up to the first (thirty a second for years), and go beyond it from
 * what is known by steps up to the second: whoever had its clock set forward by another still goes on.
 */
const maxFirstClock = 2 ** 32
const maxClockStep = 2 ** 16
/** What other servers tell may have any clock up to this one, which no steps lead to, nor our own adding of one. */
const maxClock = 2 ** 50
/** How many clients that are gone stay known, so that nothing late brings them back. */
const maxGone = 500

interface Heard {
  client: number
  clock: number
  /** JSON text. */
  state: Uint8Array
  isGone: boolean
}

/** Who speaks for a client. */
interface Speaker<Owner> {
  owner: Owner
  /** Whose client it is, wherever it goes: who introduced themselves as it before anyone spoke of it; null: not known. */
  personId: string | null
}

interface Entry<Owner> extends Heard, Speaker<Owner> {}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const gone = new TextEncoder().encode('null')

const readEntry = (cursor: ByteCursor): Heard => {
  const [client, clock] = [cursor.varUint(), cursor.varUint()]
  const from = cursor.at
  const text = cursor.text()
  const length = new ByteCursor(cursor.bytes, from).varUint()
  if (length > maxStateBytes) throw new Error(`a presence of ${length} bytes`)
  const parsed = parseShallowJson(text)
  if (typeof parsed !== 'object') throw new Error('a presence is an object, or null')
  // A copy: the message that brought it may be far longer.
  const state = parsed === null ? gone : cursor.bytes.slice(cursor.at - length, cursor.at)
  return { client, clock, state, isGone: parsed === null }
}

/** Of whatever is no number, too. */
const isInBounds = ({ client, clock }: Heard): boolean => Number.isSafeInteger(client) && clock <= maxClock

/** Reads an awareness update of y-protocols. Throws when it is malformed; what has a clock out of bounds is left out. */
const readEntries = (update: Uint8Array): Heard[] => {
  const cursor = new ByteCursor(update)
  return Array.from({ length: cursor.varUint() }, () => readEntry(cursor)).filter(isInBounds)
}

/** Not malformed: a stock client echoes the clocks that it hears, whoever set them. */
const isClockTooFar = ({ clock }: Heard, known: Heard | undefined): boolean =>
  clock > maxFirstClock && clock > (known?.clock ?? 0) + maxClockStep

/** Judges by its length and its count alone. Throws when it is malformed. */
const isTooMuch = (update: Uint8Array): boolean =>
  update.length > maxMessageBytes || new ByteCursor(update).varUint() > maxEntries

/**
 * The latest presence of every client in a room, as the bytes it came in, and who speaks for each: a connection, or a
 * server where its connection is. An owner is told apart by identity.
 */
export class Presence<Owner> {
  readonly #entries = new Map<number, Entry<Owner>>()
  readonly #changed = new Set<number>()
  readonly #personOf: (owner: Owner) => string | null
  readonly #hasSpoken = new Set<Owner>()
  /** How many clients that are here each owner speaks for, and with how many bytes. */
  readonly #tallies = new Map<Owner, { clients: number; bytes: number }>()
  #goneCount = 0

  /** `personOf` tells whose a connection is; nobody's for another server, which does not tell. */
  constructor(personOf: (owner: Owner) => string | null) {
    this.#personOf = personOf
  }

  /** Clients whose presence changed since all was settled. */
  get hasChanged(): boolean {
    return this.#changed.size > 0
  }

  /** Whether all that changed is of such owners. */
  hasChangedOnly(isWanted: (owner: Owner) => boolean): boolean {
    for (const client of this.#changed) {
      const entry = this.#entries.get(client)
      if (entry && !isWanted(entry.owner)) return false
    }
    return true
  }

  /** Takes a message of a connection's. Throws when it is malformed, changing nothing. */
  take(from: Owner, update: Uint8Array): void {
    // Not malformed: a stock client echoes what all the others show, and whoever shows much would have it shut out.
    if (isTooMuch(update)) return
    const entries = readEntries(update)
    // A client that reconnects says first who it is, unchanged: from then on its new connection speaks for it, so that
    // the end of the old one does not make it vanish. Later unchanged entries are echoes of others.
    const isFirst = !this.#hasSpoken.has(from)
    const isIntroduction = isFirst && entries.length === 1
    if (entries.length > 0) this.#hasSpoken.add(from)
    for (const heard of entries) {
      if (!this.#maySpeak(from, heard, { isFirst, isIntroduction })) continue
      const known = this.#entries.get(heard.client)
      const newcomer = isIntroduction ? this.#personOf(from) : null
      this.#hear({ owner: from, personId: known ? known.personId : newcomer }, heard, true)
    }
  }

  /** Takes what another server says about its clients. It speaks for those whose connection moved there. */
  takeFromServer(from: Owner, update: Uint8Array): void {
    for (const heard of readEntries(update)) {
      const known = this.#entries.get(heard.client)
      const mayEnd = known?.owner === from && !known.isGone
      if (heard.isGone ? mayEnd : !known || known.isGone || known.owner === from || heard.clock >= known.clock) {
        this.#hear({ owner: from, personId: known?.personId ?? null }, heard, false)
      }
    }
  }

  /** An owner is gone, and with it the clients it spoke for. */
  leave(owner: Owner): void {
    this.#hasSpoken.delete(owner)
    for (const entry of this.#entries.values()) {
      if (entry.owner === owner && !entry.isGone) this.#hear(entry, { ...entry, state: gone, isGone: true }, true)
    }
  }

  /** The clients whose presence changed since all was settled, as an awareness update; null when none did. */
  changes(isWanted: (owner: Owner) => boolean = () => true): Uint8Array | null {
    const entries = [...this.#changed].flatMap((client) => this.#entries.get(client) ?? [])
    return this.#encode(entries.filter(({ owner }) => isWanted(owner)))
  }

  /** From now on nothing counts as changed. */
  settle(): void {
    this.#changed.clear()
    this.#forgetOldest()
  }

  /** Everyone who is here, as an awareness update; null when nobody is. */
  present(isWanted: (owner: Owner) => boolean = () => true): Uint8Array | null {
    return this.#encode([...this.#entries.values()].filter(({ owner, isGone }) => !isGone && isWanted(owner)))
  }

  /** Everyone who is here or left lately, for one who missed something; null when there is nobody. */
  everything(): Uint8Array | null {
    return this.#encode([...this.#entries.values()])
  }

  #maySpeak(from: Owner, heard: Heard, { isFirst, isIntroduction }: { isFirst: boolean; isIntroduction: boolean }): boolean {
    const { client, clock, isGone } = heard
    const known = this.#entries.get(client)
    if (isClockTooFar(heard, known) || (known && this.#isAnothers(known, from))) return false
    if (isGone) return known !== undefined && (known.isGone || known.owner === from)
    // What is no news of somebody elsewhere is an echo, as it is of somebody gone, but from whoever has just come.
    const isNews = !known || clock > known.clock
    if (!isNews && (known.isGone ? !isFirst : known.owner !== from && !isIntroduction)) return false
    return this.#hasRoomFor(from, heard, known)
  }

  /**
   * Whatever others say of somebody's client is an echo, here or gone: they neither take it away nor bring it back. Of one
   * that was first heard of from another server, or from whoever echoed it, nobody knows whose it is: it may have moved here.
   */
  #isAnothers({ personId }: Entry<Owner>, from: Owner): boolean {
    return personId !== null && personId !== this.#personOf(from)
  }

  #hasRoomFor(owner: Owner, { state }: Heard, known: Entry<Owner> | undefined): boolean {
    const { clients, bytes } = this.#tallies.get(owner) ?? { clients: 0, bytes: 0 }
    const isItsOwn = known?.owner === owner && !known.isGone
    const bytesBeside = isItsOwn ? bytes - known.state.length : bytes
    return (isItsOwn || clients < maxClientsPerOwner) && bytesBeside + state.length <= maxBytesPerOwner
  }

  /** `isLatest`: it comes from the connection that speaks for the client, in order, whatever clock it bears. */
  #hear(speaker: Speaker<Owner>, heard: Heard, isLatest: boolean): void {
    const { owner, personId } = speaker
    const known = this.#entries.get(heard.client)
    if (!known || heard.clock > known.clock) this.#set(speaker, heard)
    else if (heard.isGone) {
      if (!known.isGone) this.#set(speaker, { ...heard, clock: known.clock })
    } else if (known.isGone || (isLatest && known.owner === owner && !isSame(heard.state, known.state))) {
      // Come back with the clock at which it was seen off, or with one set back: the others would take it for an echo.
      this.#set(speaker, { ...heard, clock: known.clock + 1 })
    } else this.#put({ ...known, owner, personId })
  }

  #set({ owner, personId }: Speaker<Owner>, heard: Heard): void {
    const known = this.#entries.get(heard.client)
    if (known?.isGone) this.#goneCount--
    if (heard.isGone) {
      this.#goneCount++
      // Last in order, so that those who left longest ago are forgotten first.
      this.#drop(heard.client)
    }
    this.#put({ ...heard, owner, personId })
    this.#changed.add(heard.client)
  }

  #put(entry: Entry<Owner>): void {
    const known = this.#entries.get(entry.client)
    if (known) this.#tally(known, -1)
    this.#entries.set(entry.client, entry)
    this.#tally(entry, 1)
  }

  #drop(client: number): void {
    const known = this.#entries.get(client)
    if (known) this.#tally(known, -1)
    this.#entries.delete(client)
  }

  #tally({ owner, state, isGone }: Entry<Owner>, sign: 1 | -1): void {
    if (isGone) return
    const tally = this.#tallies.get(owner) ?? { clients: 0, bytes: 0 }
    tally.clients += sign
    tally.bytes += sign * state.length
    if (tally.clients > 0) this.#tallies.set(owner, tally)
    else this.#tallies.delete(owner)
  }

  #forgetOldest(): void {
    if (this.#goneCount <= maxGone) return
    for (const { client, isGone } of this.#entries.values()) {
      if (!isGone) continue
      this.#drop(client)
      if (--this.#goneCount <= maxGone) return
    }
  }

  #encode(entries: readonly Heard[]): Uint8Array | null {
    if (entries.length === 0) return null
    const sink = new ByteSink()
    sink.varUint(entries.length)
    for (const { client, clock, state } of entries) {
      sink.varUint(client)
      sink.varUint(clock)
      sink.varUint(state.length)
      sink.bytes(state)
    }
    return sink.join()
  }
}
