import { isUtf8 } from 'node:buffer'

/** The bytes are no update that Yjs wrote. */
export class MalformedUpdateError extends Error {}

/** What the last byte of lib0's longest number weighs: a safe integer, seven bits a byte; one with a sign begins with six. */
const heaviestByte = 2 ** 49
const heaviestSignedByte = 2 ** 48

/** Reads the number formats of lib0 (https://github.com/dmonad/lib0, encoding.js) from bytes, throwing where they end early. */
export class ByteCursor {
  readonly bytes: Uint8Array
  at: number
  /** So many texts in JSON may still be parsed. */
  jsonTextsLeft = Infinity
  /** What it reads was checked before: what stands in JSON need not be parsed again to pass over it. */
  isChecked = false

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** At bytes that were checked when they came in. */
  static ofChecked(bytes: Uint8Array, at: number): ByteCursor {
    const cursor = new ByteCursor(bytes, at)
    cursor.isChecked = true
    return cursor
  }

  uint8(): number {
    const value = this.bytes[this.at]
    if (value === undefined) throw new MalformedUpdateError('the bytes end too early')
    this.at++
    return value
  }

  /** An unsigned whole number: seven bits a byte, low bits first. */
  varUint(): number {
    let byte = this.uint8()
    if (byte < 0x80) return byte
    let value = byte & 0x7f
    for (let weight = 0x80; weight <= heaviestByte; weight *= 0x80) {
      byte = this.uint8()
      value += (byte & 0x7f) * weight
      if (byte < 0x80 && value <= Number.MAX_SAFE_INTEGER) return value
    }
    throw new MalformedUpdateError('a number is too large')
  }

  /** Passes over a signed whole number: the first byte holds a sign and six bits. */
  skipVarInt(): void {
    let byte = this.uint8()
    let value = byte & 0x3f
    for (let weight = 0x40; byte >= 0x80; weight *= 0x80) {
      if (weight > heaviestSignedByte) throw new MalformedUpdateError('a number is too large')
      byte = this.uint8()
      value += (byte & 0x7f) * weight
    }
    if (value > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a number is too large')
  }

  skip(length: number): void {
    if (length > this.bytes.length - this.at) throw new MalformedUpdateError('the bytes end too early')
    this.at += length
  }

  /** Bytes preceded by their length: a view, no copy. */
  lengthAndBytes(): Uint8Array {
    const length = this.varUint()
    this.skip(length)
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** Passes over bytes preceded by their length. */
  skipBytes(): void {
    this.skip(this.varUint())
  }

  /** Passes over a text. Returns its length in UTF-16 units, as JavaScript counts. */
  skipText(): number {
    const length = this.varUint()
    const from = this.at
    this.skip(length)
    for (let index = from; index < this.at; index++) {
      if ((this.bytes[index] ?? 0) >= 0x80) return this.#utf16Length(from)
    }
    return length
  }

  text(): string {
    const length = this.varUint()
    const from = this.at
    this.skip(length)
    const text = this.bytes.subarray(from, this.at)
    if (!isUtf8(text)) throw new MalformedUpdateError('a text is not UTF-8')
    return Buffer.from(text.buffer, text.byteOffset, length).toString('utf8')
  }

  #utf16Length(from: number): number {
    const text = this.bytes.subarray(from, this.at)
    if (!isUtf8(text)) throw new MalformedUpdateError('a text is not UTF-8')
    let length = 0
    for (const byte of text) {
      // Each character begins with a byte that is no continuation; those of four bytes are two units.
      if (byte < 0x80 || byte >= 0xc0) length += byte >= 0xf0 ? 2 : 1
    }
    return length
  }
}
