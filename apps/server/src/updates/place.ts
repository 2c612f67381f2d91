import { ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import { firstIndex, type Piece } from './piece.ts'
import { garbageInfo, hasOrigin, hasParentKey, hasRightOrigin, skipStruct } from './skip-struct.ts'

/** What an update builds on is not here. */
export class UnknownDependencyError extends Error {}

/** Where an item stands: under a key of its parent or in its list, and in how many shared types, one within the other. */
export interface Place {
  isKeyed: boolean
  depth: number
}

interface Tick {
  client: number
  clock: number
}

/** Where the struct of a clock tick begins. */
interface Site extends Tick {
  bytes: Uint8Array
  from: number
}

type Stands =
  /** Beside another item. */
  | { beside: Tick }
  /** Within another item, or within a shared type of the document's own. */
  | { within: Tick | null; isKeyed: boolean }

/** So many structs are passed over to find where one stands: more than an honest history asks for at once. */
const mostPassed = 400_000
/** What stands by garbage is garbage: wherever that is, it does no harm. */
const nowhere: Stands = { within: null, isKeyed: false }

const readTick = (cursor: ByteCursor): Tick => ({ client: cursor.varUint(), clock: cursor.varUint() })

/** Reads the head of an item, as Yjs 13 integrates it: an item stands where its left neighbour does, or else its right one. */
const readStands = ({ bytes, from }: Site): Stands => {
  const cursor = new ByteCursor(bytes, from)
  const info = cursor.uint8()
  if (info === garbageInfo) return nowhere
  if (info & (hasOrigin | hasRightOrigin)) return { beside: readTick(cursor) }
  const isKeyed = (info & hasParentKey) !== 0
  const isRoot = cursor.varUint() === 1
  return { within: isRoot ? null : readTick(cursor), isKeyed }
}

/** The structs of a piece: where each begins, by clock and by byte. */
interface Contents {
  clocks: number[]
  froms: number[]
}

/** Finds where items stand, by following their neighbours and parents, in pieces that do not change meanwhile. */
export class PlaceFinder {
  readonly #pieceAt: (client: number, clock: number) => Piece | undefined
  readonly #contents = new Map<Piece, Contents>()
  /** By client and clock; null on the way to where one stands. */
  readonly #places = new Map<number, Map<number, Place | null>>()
  /** How many structs were passed over so far. */
  passed = 0

  constructor(pieceAt: (client: number, clock: number) => Piece | undefined) {
    this.#pieceAt = pieceAt
  }

  /**
   * Throws an UnknownDependencyError when something that it builds on is not here, and a MalformedUpdateError where items
   * refer to each other in a circle, or it would take too long to tell.
   */
  placeOf(item: Tick): Place {
    const way: { site: Site; stands: Stands }[] = []
    let place: Place | null = null
    for (let tick: Tick | null = item; tick && !place; ) {
      const site = this.#siteOf(tick)
      place = this.#knownAt(site)
      if (place) break
      const stands = readStands(site)
      way.push({ site, stands })
      this.#keep(site, null)
      tick = 'beside' in stands ? stands.beside : stands.within
    }
    for (const { site, stands } of way.reverse()) {
      if ('within' in stands) place = { isKeyed: stands.isKeyed, depth: place ? place.depth + 1 : 0 }
      this.#keep(site, place)
    }
    return place ?? { isKeyed: false, depth: 0 }
  }

  #knownAt({ client, clock }: Tick): Place | null {
    const known = this.#places.get(client)?.get(clock)
    if (known === null) throw new MalformedUpdateError('items refer to each other in a circle')
    return known ?? null
  }

  #keep({ client, clock }: Tick, place: Place | null): void {
    const places = this.#places.get(client) ?? new Map<number, Place | null>()
    this.#places.set(client, places.set(clock, place))
  }

  #siteOf({ client, clock }: Tick): Site {
    const piece = this.#pieceAt(client, clock)
    if (!piece) throw new UnknownDependencyError('an update builds on what is not here')
    this.#count(1)
    const { clocks, froms } = this.#contentsOf(piece)
    const at = firstIndex(clocks, (start) => start > clock) - 1
    return { client, clock: clocks[at] ?? piece.clock, bytes: piece.bytes, from: froms[at] ?? piece.from }
  }

  #contentsOf(piece: Piece): Contents {
    const known = this.#contents.get(piece)
    if (known) return known
    this.#count(piece.count)
    const contents: Contents = { clocks: [], froms: [] }
    const cursor = new ByteCursor(piece.bytes, piece.from)
    for (let [clock, left] = [piece.clock, piece.count]; left > 0; left--) {
      contents.clocks.push(clock)
      contents.froms.push(cursor.at)
      clock += skipStruct(cursor, piece.client, clock)
    }
    this.#contents.set(piece, contents)
    return contents
  }

  #count(structs: number): void {
    this.passed += structs
    if (this.passed > mostPassed) throw new MalformedUpdateError('what an update builds on cannot be followed')
  }
}
