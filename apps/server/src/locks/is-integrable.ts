import * as Y from 'yjs'
import { firstIndex } from '../updates/piece.ts'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** One client's structs of an update, ascending, and how many of them have their place already. */
interface Queue {
  structs: Struct[]
  placed: number
}

const endOf = ({ id, length }: Struct): number => id.clock + length

/** What a struct refers to: its neighbours, and the type that it stands in. */
const referencesOf = (struct: Struct): Y.ID[] =>
  struct instanceof Y.Item ? [struct.origin, struct.rightOrigin, struct.parent].filter((found) => found instanceof Y.ID) : []

/** Finds places for the structs of an update, in whatever order that needs. A client waits for one struct at a time. */
class Placement {
  readonly #doc: Y.Doc
  readonly #ends = new Map<number, number>()
  readonly #queues: ReadonlyMap<number, Queue>
  /** The clients that wait for a struct of the update. */
  readonly #waiting = new Map<Struct, number[]>()
  #ready: number[]

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc
    // A gap needs no place: what comes behind it finds one, or does not.
    const byClient = Map.groupBy(
      structs.filter((struct) => !(struct instanceof Y.Skip)),
      ({ id }) => id.client,
    )
    this.#queues = new Map([...byClient].map(([client, own]) => [client, { structs: own, placed: 0 }]))
    this.#ready = [...this.#queues.keys()]
  }

  /** Up to where a client's structs are there without a gap. */
  endFor(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#doc.store, client)
  }

  /** Whether all of them found one. */
  run(): boolean {
    for (let client = this.#ready.pop(); client !== undefined; client = this.#ready.pop()) {
      if (!this.#advance(client)) return false
    }
    return [...this.#queues.values()].every(({ structs, placed }) => placed === structs.length)
  }

  /** Places a client's structs as far as they go; false when one of them needs what is nowhere. */
  #advance(client: number): boolean {
    const queue = this.#queues.get(client)
    for (let struct = queue?.structs[queue.placed]; queue && struct; struct = queue.structs[queue.placed]) {
      if (struct.id.clock > this.endFor(client)) return false
      const missing = referencesOf(struct).find((reference) => reference.clock >= this.endFor(reference.client))
      if (missing) return this.#waitFor(missing, client)
      this.#ends.set(client, Math.max(this.endFor(client), endOf(struct)))
      queue.placed++
      for (const waiting of this.#waiting.get(struct) ?? []) this.#ready.push(waiting)
    }
    return true
  }

  /** False when the update does not hold it either. */
  #waitFor({ client, clock }: Y.ID, waiting: number): boolean {
    const structs = this.#queues.get(client)?.structs ?? []
    const needed = structs[firstIndex(structs, (struct) => endOf(struct) > clock)]
    if (!needed || needed.id.clock > clock) return false
    const others = this.#waiting.get(needed)
    if (others) others.push(waiting)
    else this.#waiting.set(needed, [waiting])
    return true
  }
}

/** Whether all that an update builds on, and all that it deletes, is in the document or in the update itself. */
export const isIntegrable = (doc: Y.Doc, update: Uint8Array): boolean => {
  const { structs, ds } = Y.decodeUpdate(update)
  const placement = new Placement(doc, structs)
  if (!placement.run()) return false
  return [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => clock + len <= placement.endFor(client)))
}
