/** Open connections by key, each key with its own most. */
export class ConnectionCounts {
  readonly #most: number
  readonly #countByKey = new Map<string, number>()

  constructor(most: number) {
    this.#most = most
  }

  /** Counts one more; null when the key has its most already, unless it is exempt. The returned function counts it off, once. */
  open(key: string, isExempt = false): (() => void) | null {
    const count = this.#countByKey.get(key) ?? 0
    if (count >= this.#most && !isExempt) return null
    this.#countByKey.set(key, count + 1)
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      const left = (this.#countByKey.get(key) ?? 1) - 1
      if (left > 0) this.#countByKey.set(key, left)
      else this.#countByKey.delete(key)
    }
  }
}
