/** How much of the room one address may take, so that others find some. */
const addressShare = 0.5
/** Whoever comes when so many wait already is refused. */
const mostWaiting = 1000

/** A transfer that waits, or is under way. */
export interface Transfer {
  /** Resolves once there is room. */
  whenReady: Promise<void>
  /** Gives its room back, or its turn; to be called once. */
  end: () => void
}

interface Waiting {
  address: string
  bytes: number
  start: () => void
}

/**
 * Bounds the bytes that large requests and answers keep in memory at one time: together, and for each address. Who finds
 * no room waits in turn. One that is larger than all the room goes through alone.
 */
export class TransferGate {
  readonly #most: number
  #bytes = 0
  readonly #bytesByAddress = new Map<string, number>()
  #waiting: Waiting[] = []

  /** `most` in bytes. */
  constructor(most: number) {
    this.#most = most
  }

  /** Null when too many wait already. */
  enter(address: string, bytes: number): Transfer | null {
    if (this.#waiting.length >= mostWaiting) return null
    const { promise: whenReady, resolve: start } = Promise.withResolvers<void>()
    const transfer: Waiting = { address, bytes, start }
    this.#waiting.push(transfer)
    this.#admit()
    return { whenReady, end: () => this.#end(transfer) }
  }

  #end(transfer: Waiting): void {
    const others = this.#waiting.filter((other) => other !== transfer)
    if (others.length === this.#waiting.length) this.#count(transfer, -1)
    this.#waiting = others
    this.#admit()
  }

  /** In turn; those whose address has its share already let the others pass. */
  #admit(): void {
    const stay: Waiting[] = []
    let isFull = false
    for (const waiting of this.#waiting) {
      isFull ||= this.#bytes > 0 && this.#bytes + waiting.bytes > this.#most
      if (isFull || this.#hasItsShare(waiting)) stay.push(waiting)
      else {
        this.#count(waiting, 1)
        waiting.start()
      }
    }
    this.#waiting = stay
  }

  #hasItsShare({ address, bytes }: Waiting): boolean {
    const ofAddress = this.#bytesByAddress.get(address) ?? 0
    return ofAddress > 0 && ofAddress + bytes > this.#most * addressShare
  }

  #count({ address, bytes }: Waiting, sign: 1 | -1): void {
    this.#bytes += sign * bytes
    const ofAddress = (this.#bytesByAddress.get(address) ?? 0) + sign * bytes
    if (ofAddress > 0) this.#bytesByAddress.set(address, ofAddress)
    else this.#bytesByAddress.delete(address)
  }
}
