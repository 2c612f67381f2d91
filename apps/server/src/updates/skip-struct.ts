import { type ByteCursor, MalformedUpdateError } from './byte-cursor.ts'
import { maxDepth, parseShallowJson } from './shallow-json.ts'

const skipJson = (cursor: ByteCursor): void => {
  if (cursor.isChecked) {
    cursor.skipBytes()
    return
  }
  if (cursor.jsonTextsLeft-- <= 0) throw new MalformedUpdateError('too many values in JSON')
  parseShallowJson(cursor.text())
}

/** lib0 sets it as what the object inherits from: bytes, or what inherits from them, make it an object that cannot be written. */
const prototypeKey = '__proto__'

const isPrototypeKey = (cursor: ByteCursor, length: number): boolean =>
  length === prototypeKey.length &&
  Buffer.from(cursor.bytes.subarray(cursor.at - length, cursor.at)).toString('latin1') === prototypeKey

/** Passes over a key of an object, before its value. */
const skipKey = (cursor: ByteCursor): void => {
  const length = cursor.skipText()
  const kind = cursor.bytes[cursor.at] ?? 0
  if (isPrototypeKey(cursor, length) && kind >= 116 && kind <= 118) throw new MalformedUpdateError(`a key is ${prototypeKey}`)
}

/** Passes over a value in lib0's own notation (readAny of decoding.js). */
const skipAny = (cursor: ByteCursor, depth = 0): void => {
  if (depth > maxDepth) throw new MalformedUpdateError('a value is nested too deep')
  const kind = cursor.uint8()
  switch (kind) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      cursor.skipVarInt()
      return
    case 124:
      cursor.skip(4)
      return
    case 123: // a double
    case 122: // a 64-bit whole number
      cursor.skip(8)
      return
    case 119:
      cursor.skipText()
      return
    case 118:
      for (let left = cursor.varUint(); left > 0; left--) {
        skipKey(cursor)
        skipAny(cursor, depth + 1)
      }
      return
    case 117:
      for (let left = cursor.varUint(); left > 0; left--) skipAny(cursor, depth + 1)
      return
    case 116:
      cursor.skipBytes()
      return
    default:
      throw new MalformedUpdateError(`no value is of kind ${kind}`)
  }
}

/** Shared types in Yjs's order: array, map, text, XML element, XML fragment, XML hook, XML text. */
const typesWithName = new Set([3, 5])
const typeCount = 7

const skipType = (cursor: ByteCursor): void => {
  const type = cursor.varUint()
  if (type >= typeCount) throw new MalformedUpdateError(`no shared type has the number ${type}`)
  if (typesWithName.has(type)) cursor.skipText()
}

const skipMany = (cursor: ByteCursor, skipOne: (cursor: ByteCursor) => void): number => {
  const count = cursor.varUint()
  for (let left = count; left > 0; left--) skipOne(cursor)
  return count
}

const skipJsonOrUndefined = (cursor: ByteCursor): void => {
  const from = cursor.at
  if (!cursor.isChecked && cursor.text() === 'undefined') return
  cursor.at = from
  skipJson(cursor)
}

/** What Yjs writes of a subdocument beside its name. It would take any other setting too, as another name. */
const documentOptions = new Set(['gc', 'autoLoad', 'meta'])

const skipDocumentOptions = (cursor: ByteCursor): void => {
  if (cursor.uint8() !== 118) throw new MalformedUpdateError('a subdocument without options')
  for (let left = cursor.varUint(); left > 0; left--) {
    if (!documentOptions.has(cursor.text())) throw new MalformedUpdateError('a subdocument with an unknown option')
    skipAny(cursor)
  }
}

/** The contents that a struct may hold several of, each with a clock tick of its own; what is deleted is none. */
const contentsOfMany = new Set([2, 4, 8])
const typeContent = 7

/** Whether a struct, by its first byte, holds a shared type. */
export const holdsType = (info: number): boolean => (info & 0x1f) === typeContent
/** Whether a struct, by its first byte, holds what may be cut in two. */
export const holdsMany = (info: number): boolean => contentsOfMany.has(info & 0x1f)

/** Passes over what an item holds. Returns how many clock ticks it takes. */
const skipContent = (cursor: ByteCursor, kind: number): number => {
  switch (kind) {
    case 1: // deleted
      return cursor.varUint()
    case 2:
      return skipMany(cursor, skipJsonOrUndefined)
    case 3: // bytes
      cursor.skipBytes()
      return 1
    case 4:
      return cursor.skipText()
    case 5: // embedded JSON
      skipJson(cursor)
      return 1
    case 6: // a mark of formatting
      cursor.skipText()
      skipJson(cursor)
      return 1
    case typeContent:
      skipType(cursor)
      return 1
    case 8:
      return skipMany(cursor, skipAny)
    case 9: // a document within the document: its name, and its options, an object
      cursor.skipText()
      skipDocumentOptions(cursor)
      return 1
    default:
      throw new MalformedUpdateError(`no content is of kind ${kind}`)
  }
}

/** Passes over a reference to an item; one of the same client must be older than what refers to it. */
const skipReference = (cursor: ByteCursor, client: number, clock: number): void => {
  const toClient = cursor.varUint()
  if (cursor.varUint() >= clock && toClient === client) throw new MalformedUpdateError('an item refers to a later one')
}

export const hasOrigin = 0x80
export const hasRightOrigin = 0x40
export const hasParentKey = 0x20

const skipItem = (cursor: ByteCursor, info: number, client: number, clock: number): number => {
  if (info & hasOrigin) skipReference(cursor, client, clock)
  if (info & hasRightOrigin) skipReference(cursor, client, clock)
  if ((info & (hasOrigin | hasRightOrigin)) === 0) {
    if (cursor.varUint() === 1) cursor.skipText()
    else skipReference(cursor, client, clock)
    if (info & hasParentKey) cursor.skipText()
  }
  return skipContent(cursor, info & 0x1f)
}

export const garbageInfo = 0
export const skipInfo = 10

/**
 * Passes over one struct of a client at a clock, as Yjs's update format 1 writes it: garbage, a gap, or an item.
 * Returns how many clock ticks it takes, at least one. Throws a MalformedUpdateError at anything that a client could not
 * read or apply.
 */
export const skipStruct = (cursor: ByteCursor, client: number, clock: number): number => {
  const info = cursor.uint8()
  const length = info === garbageInfo || info === skipInfo ? cursor.varUint() : skipItem(cursor, info, client, clock)
  if (length === 0) throw new MalformedUpdateError('an empty struct')
  if (clock + length > Number.MAX_SAFE_INTEGER) throw new MalformedUpdateError('a clock is too large')
  return length
}
