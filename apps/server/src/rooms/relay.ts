import { type ChangedTopic, changedTopics } from '@filrouge/protocol'
import type { FanOut, FanOutWatcher, NodeMessage } from '../fanout/port.ts'
import type { UpdateLog } from '../storage/port/update-log.ts'
import type { Room, RoomEvents } from './room.ts'

/** How often the log is asked for what others wrote, in milliseconds: while they cannot be heard, and otherwise. */
const deafPollMs = 1000
const pollMs = 10_000
/** While others cannot be heard, how many polls pass between two readings of what is kept beside the documents. */
const pollsPerReading = 5

/** What the relay does with a room that it follows. */
export interface Followed {
  room: Room
  /** Something kept beside the document changed on another server. */
  onChanged: (topic: ChangedTopic) => void
}

/** The subscription of one room, from before it is loaded until it is released. */
export interface Following extends AsyncDisposable {
  /** The room is loaded: what came meanwhile is handed over, and so is what comes from now on. */
  attach: (followed: Followed) => void
}

/** What rooms tell the other servers, and how they hear them. */
export interface RoomRelay extends RoomEvents {
  /** Hears a workshop from now on; to be called before its log is read. */
  follow: (workshopId: string) => Promise<Following>
  tellChanged: (workshopId: string, topic: ChangedTopic) => void
  /** The log does not take an update for now: the people on other servers see it all the same. */
  onHeld: (workshopId: string, update: Uint8Array) => void
}

/**
 * Ties the rooms of this server to the same rooms on others. Messages make it fast; the log makes it right: whatever may
 * have been missed is read from there.
 */
export class Relay implements RoomRelay, FanOutWatcher, Disposable {
  readonly #fanOut: FanOut
  readonly #log: Pick<UpdateLog, 'lastSequences'>
  readonly #onError: (error: unknown) => void
  readonly #followed = new Map<string, Followed>()
  readonly #watch: Disposable
  #pollTimer: NodeJS.Timeout
  #polls = 0

  constructor(fanOut: FanOut, log: Pick<UpdateLog, 'lastSequences'>, onError: (error: unknown) => void) {
    this.#fanOut = fanOut
    this.#log = log
    this.#onError = onError
    this.#watch = fanOut.watch(this)
    this.#pollTimer = this.#pollLater()
  }

  async follow(workshopId: string): Promise<Following> {
    const early: { message: NodeMessage; nodeId: string }[] = []
    let attached: Followed | null = null
    let hear = (message: NodeMessage, nodeId: string): void => {
      early.push({ message, nodeId })
    }
    const subscription = await this.#fanOut.subscribe(workshopId, (message, nodeId) => hear(message, nodeId))
    return {
      attach: (followed) => {
        attached = followed
        this.#followed.set(workshopId, followed)
        hear = (message, nodeId) => this.#hear(workshopId, followed, message, nodeId)
        for (const { message, nodeId } of early) hear(message, nodeId)
        this.#fanOut.publish(workshopId, { type: 'query' })
      },
      [Symbol.asyncDispose]: async () => {
        hear = () => {}
        // The room that was loaded since may be followed already.
        if (this.#followed.get(workshopId) === attached) this.#followed.delete(workshopId)
        await subscription[Symbol.asyncDispose]()
      },
    }
  }

  tellChanged(workshopId: string, topic: ChangedTopic): void {
    this.#fanOut.publish(workshopId, { type: 'changed', topic })
  }

  onLogged(workshopId: string, sequence: number, update: Uint8Array): void {
    this.#fanOut.publish(workshopId, { type: 'update', after: sequence - 1, upTo: sequence, update })
  }

  onHeld(workshopId: string, update: Uint8Array): void {
    this.#fanOut.publish(workshopId, { type: 'unsaved', update })
  }

  onPresence(workshopId: string, update: Uint8Array): void {
    this.#fanOut.publish(workshopId, { type: 'presence', update })
  }

  lost(): void {
    this.#pollSoon()
  }

  restored(): void {
    this.#meetAllAgain()
  }

  nodeGone(nodeId: string): void {
    for (const { room } of this.#followed.values()) room.forgetServer(nodeId)
    // Its last words may have been logged or kept, and never sent.
    this.#readBesides()
    this.#pollSoon()
  }

  nodeBack(): void {
    this.#meetAllAgain()
  }

  [Symbol.dispose](): void {
    this.#watch[Symbol.dispose]()
    clearTimeout(this.#pollTimer)
  }

  #hear(workshopId: string, { room, onChanged }: Followed, message: NodeMessage, nodeId: string): void {
    try {
      if (message.type === 'update') room.takeLoggedUpdate(message.after, message.upTo, message.update)
      else if (message.type === 'unsaved') room.takeUnsavedUpdate(message.update)
      else if (message.type === 'presence') room.takeServerPresence(nodeId, message.update)
      else if (message.type === 'query') this.#tellUnlogged(workshopId, room)
      else onChanged(message.topic)
    } catch (error) {
      // Another server sent what this one cannot take; the log has it, if it counts.
      this.#onError(error)
    }
  }

  /** What was told meanwhile may have been missed here, there, or on both sides. */
  #meetAllAgain(): void {
    for (const workshopId of this.#followed.keys()) this.#meetAgain(workshopId)
    this.#readBesides()
    this.#pollSoon()
  }

  #meetAgain(workshopId: string): void {
    const room = this.#followed.get(workshopId)?.room
    if (room) this.#tellUnlogged(workshopId, room)
    this.#fanOut.publish(workshopId, { type: 'query' })
  }

  /** Tells what the others cannot read from the log. */
  #tellUnlogged(workshopId: string, room: Room): void {
    for (const update of room.heldUpdates()) this.onHeld(workshopId, update)
    const presence = room.ownPresence()
    if (presence) this.onPresence(workshopId, presence)
  }

  /** What others changed beside the documents was not heard: everyone reads it again. */
  #readBesides(): void {
    for (const { onChanged } of this.#followed.values()) for (const topic of changedTopics) onChanged(topic)
  }

  #pollSoon(): void {
    clearTimeout(this.#pollTimer)
    this.#pollTimer = this.#pollLater(0)
  }

  #pollLater(ms = this.#fanOut.isConnected ? pollMs : deafPollMs): NodeJS.Timeout {
    const timer = setTimeout(() => void this.#poll(), ms)
    timer.unref()
    return timer
  }

  async #poll(): Promise<void> {
    try {
      if (this.#fanOut.isShared) await this.#catchUp()
    } catch (error) {
      this.#onError(error)
    }
    if (!this.#fanOut.isConnected && this.#polls++ % pollsPerReading === 0) this.#readBesides()
    clearTimeout(this.#pollTimer)
    this.#pollTimer = this.#pollLater()
  }

  /** Reads from the log, in rooms that are behind it, what they miss. */
  async #catchUp(): Promise<void> {
    const followed = [...this.#followed]
    if (followed.length === 0) return
    const sequences = await this.#log.lastSequences(followed.map(([workshopId]) => workshopId))
    const behind = followed.filter(([, { room }], index) => room.upTo < (sequences[index] ?? 0))
    await Promise.all(behind.map(([, { room }]) => room.catchUp()))
  }
}
