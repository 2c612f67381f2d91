import { putVarUint } from '@filrouge/protocol'
import { copyBytes } from './copy-bytes.ts'

const leastBlock = 256
const mostBlock = 64 * 1024
/** Bytes longer than this are not copied before all is joined. */
const longBytes = 4096
/** What lib0's longest number takes: a safe integer, seven bits a byte. */
const longestNumber = 8

/** Gathers bytes and lib0's unsigned numbers, and joins them once. */
export class ByteSink {
  readonly #chunks: Uint8Array[] = []
  #chunkBytes = 0
  /** Where numbers and short bytes are written; what stands before `#from` is a chunk already. */
  #block = new Uint8Array(leastBlock)
  #from = 0
  #to = 0

  /** Bytes written so far. */
  get length(): number {
    return this.#chunkBytes + this.#to - this.#from
  }

  /** An unsigned whole number: seven bits a byte, low bits first. */
  varUint(value: number): void {
    this.#makeRoom(longestNumber)
    this.#to = putVarUint(this.#block, this.#to, value)
  }

  /** A part of bytes, which must not change before all is joined. */
  bytes(bytes: Uint8Array, from = 0, to = bytes.length): void {
    const length = to - from
    if (length > longBytes) {
      this.#closeChunk()
      this.#push(bytes.subarray(from, to))
      return
    }
    this.#makeRoom(length)
    copyBytes(bytes, from, to, this.#block, this.#to)
    this.#to += length
  }

  join(): Uint8Array {
    this.#closeChunk()
    const joined = new Uint8Array(this.#chunkBytes)
    let at = 0
    for (const chunk of this.#chunks) {
      joined.set(chunk, at)
      at += chunk.length
    }
    return joined
  }

  #makeRoom(length: number): void {
    if (this.#to + length <= this.#block.length) return
    this.#closeChunk()
    this.#block = new Uint8Array(Math.max(length, Math.min(mostBlock, 2 * this.#block.length)))
    this.#from = 0
    this.#to = 0
  }

  #closeChunk(): void {
    if (this.#to > this.#from) this.#push(this.#block.subarray(this.#from, this.#to))
    this.#from = this.#to
  }

  #push(chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    this.#chunkBytes += chunk.length
  }
}
