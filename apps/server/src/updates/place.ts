import { type ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import type { Piece } from './piece.ts'
import { type Rows, rowsOf } from './rows.ts'
import { garbageInfo, hasOrigin, hasParentKey, hasRightOrigin } from './skip-struct.ts'

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

/** By row; null on the way to where one stands. */
type PlaceByRow = Map<number, Place | null>

/** The row of structs that holds a clock tick, and what is known of those of its piece. */
interface Site {
  rows: Rows
  row: number
  places: PlaceByRow
}

type Stands =
  /** Beside another item. */
  | { beside: Tick }
  /** Within another item, or within a shared type of the document's own. */
  | { within: Tick | null; isKeyed: boolean }

/**
 * What it costs to pass over a byte that was checked before, and to go from one row to the next, in bytes that are read in
 * the same time: for a whole document, a quarter of what it weighs at most.
 */
const passedByteWork = 1 / 4
const stepWork = 16

/** What stands by garbage is garbage: wherever that is, it does no harm. */
const nowhere: Stands = { within: null, isKeyed: false }

const readTick = (cursor: ByteCursor): Tick => ({ client: cursor.varUint(), clock: cursor.varUint() })

/** Reads the head of an item, as Yjs 13 integrates it: an item stands where its left neighbour does, or else its right one. */
const readStands = (cursor: ByteCursor): Stands => {
  const info = cursor.uint8()
  if (info === garbageInfo) return nowhere
  if (info & (hasOrigin | hasRightOrigin)) return { beside: readTick(cursor) }
  const isKeyed = (info & hasParentKey) !== 0
  const isRoot = cursor.varUint() === 1
  return { within: isRoot ? null : readTick(cursor), isKeyed }
}

/**
 * Finds where items stand, by following their neighbours and parents, in pieces that only go on meanwhile. Each row of
 * structs is followed once, so that no edit, however many places it changes, takes longer than the document is large.
 */
export class PlaceFinder {
  readonly #pieceAt: (client: number, clock: number) => Piece | undefined
  readonly #placesByRows = new Map<Rows, PlaceByRow>()
  #passedBytes = 0
  #steps = 0

  constructor(pieceAt: (client: number, clock: number) => Piece | undefined) {
    this.#pieceAt = pieceAt
  }

  /** What it has cost so far, in bytes that are read in the same time. */
  get workBytes(): number {
    return Math.ceil(this.#passedBytes * passedByteWork) + this.#steps * stepWork
  }

  /**
   * Throws an UnknownDependencyError when something that it builds on is not here, and a MalformedUpdateError where items
   * refer to each other in a circle.
   */
  placeOf(item: Tick): Place {
    const way: { site: Site; stands: Stands }[] = []
    let place: Place | null = null
    for (let tick: Tick | null = item; tick; ) {
      const site = this.#siteOf(tick)
      const { rows, row, places } = site
      const known = places.get(row)
      if (known === null) throw new MalformedUpdateError('items refer to each other in a circle')
      if (known) {
        place = known
        break
      }
      const stands = readStands(rows.cursorAt(row))
      way.push({ site, stands })
      places.set(row, null)
      tick = 'beside' in stands ? stands.beside : stands.within
    }
    for (const { site, stands } of way.reverse()) {
      if ('within' in stands) place = { isKeyed: stands.isKeyed, depth: place ? place.depth + 1 : 0 }
      site.places.set(site.row, place)
    }
    return place ?? { isKeyed: false, depth: 0 }
  }

  #siteOf({ client, clock }: Tick): Site {
    const piece = this.#pieceAt(client, clock)
    if (!piece) throw new UnknownDependencyError('an update builds on what is not here')
    const rows = rowsOf(piece)
    this.#passedBytes += rows.goOn()
    this.#steps++
    return { rows, row: rows.rowAt(clock), places: this.#placesIn(rows) }
  }

  #placesIn(rows: Rows): PlaceByRow {
    const known = this.#placesByRows.get(rows)
    if (known) return known
    const places: PlaceByRow = new Map()
    this.#placesByRows.set(rows, places)
    return places
  }
}
