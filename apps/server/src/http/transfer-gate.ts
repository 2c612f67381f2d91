/** How much of the room one address may take, so that others find some. */
const addressShare = 0.5
/**
 * How many may wait, of one address and of all: an office behind one address opens a board of images at one time, and a
 * request that waits takes some kB.
 */
const mostWaitingOfAddress = 1000
const mostWaiting = 10_000

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
  /** What found room since this one was the first that found none, in bytes. */
  passedBy: number
}

const add = (sums: Map<string, number>, key: string, value: number): void => {
  const sum = (sums.get(key) ?? 0) + value
  if (sum > 0) sums.set(key, sum)
  else sums.delete(key)
}

/**
 * Bounds the bytes that large requests and answers keep in memory at one time: together, and for each address. Who finds
 * no room waits in turn; smaller ones that find some pass the first who waits, until together they had as much as all the
 * room. One that is larger than all the room goes through alone.
 */
export class TransferGate {
  readonly #most: number
  #bytes = 0
  readonly #bytesByAddress = new Map<string, number>()
  /** In turn. */
  readonly #waiting = new Set<Waiting>()
  readonly #waitingByAddress = new Map<string, number>()

  /** `most` in bytes. */
  constructor(most: number) {
    this.#most = most
  }

  /** Null when there is no room yet and too many wait already. */
  enter(address: string, bytes: number): Transfer | null {
    const { promise: whenReady, resolve: start } = Promise.withResolvers<void>()
    const transfer: Waiting = { address, bytes, start, passedBy: 0 }
    this.#wait(transfer)
    this.#admit()
    const ofAddress = this.#waitingByAddress.get(address) ?? 0
    const areTooMany = this.#waiting.size > mostWaiting || ofAddress > mostWaitingOfAddress
    if (areTooMany && this.#leaveQueue(transfer)) return null
    return { whenReady, end: () => this.#end(transfer) }
  }

  #end(transfer: Waiting): void {
    if (!this.#leaveQueue(transfer)) this.#count(transfer, -1)
    this.#admit()
  }

  #wait(transfer: Waiting): void {
    this.#waiting.add(transfer)
    add(this.#waitingByAddress, transfer.address, 1)
  }

  /** False for one that does not wait. */
  #leaveQueue(transfer: Waiting): boolean {
    if (!this.#waiting.delete(transfer)) return false
    add(this.#waitingByAddress, transfer.address, -1)
    return true
  }

  /** In turn; those whose address has its share already let the others pass. */
  #admit(): void {
    let first: Waiting | null = null
    for (const waiting of this.#waiting) {
      if (this.#bytes >= this.#most) return
      if (this.#hasItsShare(waiting)) continue
      if (!this.#hasRoom(waiting) || (first && first.passedBy + waiting.bytes > this.#most)) {
        first ??= waiting
        continue
      }
      if (first) first.passedBy += waiting.bytes
      this.#leaveQueue(waiting)
      this.#count(waiting, 1)
      waiting.start()
    }
  }

  #hasRoom({ bytes }: Waiting): boolean {
    return this.#bytes === 0 || this.#bytes + bytes <= this.#most
  }

  #hasItsShare({ address, bytes }: Waiting): boolean {
    const ofAddress = this.#bytesByAddress.get(address) ?? 0
    return ofAddress > 0 && ofAddress + bytes > this.#most * addressShare
  }

  #count({ address, bytes }: Waiting, sign: 1 | -1): void {
    this.#bytes += sign * bytes
    add(this.#bytesByAddress, address, sign * bytes)
  }
}
