import { newPublicId } from '../access/secret.ts'
import type { FanOut, FanOutWatcher, NodeListener, NodeMessage } from './port.ts'

/** Joins the servers of one process: in production there is one, and nobody to tell; tests let several share a bus. */
export class LocalBus {
  readonly #nodes = new Set<LocalFanOut>()
  readonly #hasUnheard: boolean

  /** `hasUnheard`: other processes, which cannot be heard here, may write to the same log. */
  constructor(hasUnheard = false) {
    this.#hasUnheard = hasUnheard
  }

  join(): FanOut {
    const node = new LocalFanOut(this.#nodes, this.#hasUnheard)
    this.#nodes.add(node)
    return node
  }
}

class LocalFanOut implements FanOut {
  readonly nodeId = newPublicId()
  readonly isConnected = true
  readonly #nodes: Set<LocalFanOut>
  readonly #hasUnheard: boolean
  readonly #listeners = new Map<string, Set<NodeListener>>()
  readonly #watchers = new Set<FanOutWatcher>()

  constructor(nodes: Set<LocalFanOut>, hasUnheard: boolean) {
    this.#nodes = nodes
    this.#hasUnheard = hasUnheard
  }

  get isShared(): boolean {
    return this.#hasUnheard || this.#nodes.size > 1
  }

  publish(workshopId: string, message: NodeMessage): void {
    for (const node of this.#nodes) if (node !== this) queueMicrotask(() => node.#hear(workshopId, message, this.nodeId))
  }

  async subscribe(workshopId: string, listener: NodeListener): Promise<AsyncDisposable> {
    const listeners = this.#listeners.get(workshopId) ?? new Set()
    this.#listeners.set(workshopId, listeners.add(listener))
    return {
      [Symbol.asyncDispose]: async () => {
        listeners.delete(listener)
        if (listeners.size === 0 && this.#listeners.get(workshopId) === listeners) this.#listeners.delete(workshopId)
      },
    }
  }

  watch(watcher: FanOutWatcher): Disposable {
    this.#watchers.add(watcher)
    return { [Symbol.dispose]: () => this.#watchers.delete(watcher) }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#nodes.delete(this)
    for (const node of this.#nodes) for (const watcher of node.#watchers) watcher.nodeGone(this.nodeId)
  }

  #hear(workshopId: string, message: NodeMessage, nodeId: string): void {
    for (const listener of this.#listeners.get(workshopId) ?? []) listener(message, nodeId)
  }
}
