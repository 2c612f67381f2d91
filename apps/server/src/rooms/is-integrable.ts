import * as Y from 'yjs'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** One client's structs of an update, ascending, and how many of them have their place already. */
interface Queue {
  structs: Struct[]
  placed: number
}

/** Looks at so many structs per struct of the update; what is tangled more than that counts as not integrable. */
const looksPerStruct = 50

const endOf = ({ id, length }: Struct): number => id.clock + length

/** What a struct refers to: its neighbours, and the type that it stands in. */
const referencesOf = (struct: Struct): Y.ID[] =>
  struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent].filter((found) => found instanceof Y.ID) : []

/** Finds places for the structs of an update, in whatever order that needs. */
class Placement {
  readonly #doc: Y.Doc
  readonly #ends = new Map<number, number>()
  readonly #queues: ReadonlyMap<number, Queue>
  /** Who waits for whom. */
  readonly #waiting = new Map<number, Set<number>>()
  #looksLeft: number

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    // A gap needs no place: what comes behind it finds one, or does not.
    const byClient = Map.groupBy(
      structs.filter((struct) => !(struct instanceof Y.Skip)),
      ({ id }) => id.client,
    )
    this.#queues = new Map([...byClient].map(([client, own]) => [client, { structs: own, placed: 0 }]))
    this.#looksLeft = structs.length * looksPerStruct
  }

  /** Up to where a client's structs are there without a gap. */
  endFor(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
  }

  /** Whether all of them found one. */
  run(): boolean {
    const ready = [...this.#queues.keys()]
    for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
      if (!this.#advance(client)) continue
      ready.push(...(this.#waiting.get(client) ?? []))
      this.#waiting.delete(client)
    }
    return [...this.#queues.values()].every(({ structs, placed }) => placed === structs.length)
  }

  /** Places a client's structs as far as they go; whether that was any. */
  #advance(client: number): boolean {
    const queue = this.#queues.get(client)
    const before = queue?.placed ?? 0
    for (let struct = queue?.structs[before]; queue && struct; struct = queue.structs[queue.placed]) {
      if (this.#looksLeft-- <= 0) return false
      const missing = this.#missingFor(struct)
      if (missing !== null) {
        this.#waiting.set(missing, (this.#waiting.get(missing) ?? new Set()).add(client))
        break
      }
      this.#ends.set(client, Math.max(this.endFor(client), endOf(struct)))
      queue.placed++
    }
    return queue !== undefined && queue.placed > before
  }

  /** The client of whom something is not there yet that a struct needs; its own when a gap lies before it. */
  #missingFor(struct: Struct): number | null {
    const { client, clock } = struct.id
    if (clock > this.endFor(client)) return client
    return referencesOf(struct).find((reference) => reference.clock >= this.endFor(reference.client))?.client ?? null
  }
}

/** Whether all that an update builds on, and all that it deletes, is in the document or in the update itself. */
export const isIntegrable = (doc: Y.Doc, update: Uint8Array): boolean => {
  const { structs, ds } = Y.decodeUpdate(update)
  const placement = new Placement(doc, structs)
  if (!placement.run()) return false
  return [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => clock + len <= placement.endFor(client)))
}
