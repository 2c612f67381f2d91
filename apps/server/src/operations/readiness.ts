import { setTimeout } from 'node:timers/promises'

/** A probe of the storage that takes longer has failed. */
const probeMs = 2000

export interface ReadinessReport {
  isReady: boolean
  storage: 'reachable' | 'lost'
  fanOut: 'connected' | 'lost'
  isDraining: boolean
}

export interface ReadinessSources {
  /** Rejects while the storage cannot be reached. */
  checkStorage: () => Promise<void>
  isFanOutConnected: () => boolean
}

/**
 * Whether new people may be sent to this server. Once connected, a server that loses the fan-out stays ready: it goes on
 * from the log, and turning people away from every server at once would help nobody.
 */
export class Readiness {
  readonly #sources: ReadinessSources
  #wasConnected = false
  #isDraining = false

  constructor(sources: ReadinessSources) {
    this.#sources = sources
  }

  get isDraining(): boolean {
    return this.#isDraining
  }

  /** From now on this server takes nobody new. */
  drain(): void {
    this.#isDraining = true
  }

  async report(): Promise<ReadinessReport> {
    const isStorageReachable = await Promise.race([
      this.#sources.checkStorage().then(
        () => true,
        () => false,
      ),
      setTimeout(probeMs, false, { ref: false }),
    ])
    const isConnected = this.#sources.isFanOutConnected()
    this.#wasConnected ||= isConnected
    return {
      isReady: isStorageReachable && this.#wasConnected && !this.#isDraining,
      storage: isStorageReachable ? 'reachable' : 'lost',
      fanOut: isConnected ? 'connected' : 'lost',
      isDraining: this.#isDraining,
    }
  }
}
