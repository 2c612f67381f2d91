import { pushVarUint } from '@filrouge/protocol'

/** Gathers bytes and lib0's unsigned numbers, and joins them once. */
export class ByteSink {
  readonly #chunks: Uint8Array[] = []
  #numbers: number[] = []
  #length = 0

  /** Bytes written so far. */
  get length(): number {
    return this.#length
  }

  varUint(value: number): void {
    const before = this.#numbers.length
    pushVarUint(this.#numbers, value)
    this.#length += this.#numbers.length - before
  }

  bytes(bytes: Uint8Array): void {
    this.#closeNumbers()
    this.#chunks.push(bytes)
    this.#length += bytes.length
  }

  join(): Uint8Array {
    this.#closeNumbers()
    const joined = new Uint8Array(this.#length)
    let at = 0
    for (const chunk of this.#chunks) {
      joined.set(chunk, at)
      at += chunk.length
    }
    return joined
  }

  #closeNumbers(): void {
    if (this.#numbers.length === 0) return
    this.#chunks.push(Uint8Array.from(this.#numbers))
    this.#numbers = []
  }
}
