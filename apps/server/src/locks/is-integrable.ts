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

  run(): void {
    for (let client = this.#ready.pop(); client !== undefined; client = this.#ready.pop()) this.#advance(client)
  }

  /** Places a client's structs as far as they go. */
  #advance(client: number): void {
    const queue = this.#queues.get(client)
    for (let struct = queue?.structs[queue.placed]; queue && struct; struct = queue.structs[queue.placed]) {
      if (struct.id.clock > this.endFor(client)) return
      const missing = referencesOf(struct).find((reference) => reference.clock >= this.endFor(reference.client))
      if (missing) {
        this.#waitFor(missing, client)
        return
      }
      this.#ends.set(client, Math.max(this.endFor(client), endOf(struct)))
      queue.placed++
      for (const waiting of this.#waiting.get(struct) ?? []) this.#ready.push(waiting)
    }
  }

  /** For ever, when the update does not hold it either. */
  #waitFor({ client, clock }: Y.ID, waiting: number): void {
    const structs = this.#queues.get(client)?.structs ?? []
    const needed = structs[firstIndex(structs, (struct) => endOf(struct) > clock)]
    if (!needed || needed.id.clock > clock) return
    const others = this.#waiting.get(needed)
    if (others) others.push(waiting)
    else this.#waiting.set(needed, [waiting])
  }
}

/** Whether all that an update holds and deletes lies before where its clients' structs end. */
const liesBefore = (update: Uint8Array, endFor: (client: number) => number): boolean => {
  const { structs, ds } = Y.decodeUpdate(update)
  return (
    structs.every((struct) => struct instanceof Y.Skip || endOf(struct) <= endFor(struct.id.client)) &&
    [...ds.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => clock + len <= endFor(client)))
  )
}

/**
 * Whether all that the news of an update build on, and all that they delete, is in the document or in the update itself. The
 * rest of it may wait.
 */
export const isIntegrable = (doc: Y.Doc, update: Uint8Array, news = update): boolean => {
  const placement = new Placement(doc, Y.decodeUpdate(update).structs)
  placement.run()
  return liesBefore(news, (client) => placement.endFor(client))
}

/** Whether a document has integrated all of an update. */
export const holdsAll = (doc: Y.Doc, update: Uint8Array): boolean => liesBefore(update, (client) => Y.getState(doc.store, client))
