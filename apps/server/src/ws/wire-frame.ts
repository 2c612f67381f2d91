/** A message shorter than this is copied behind its header, so that it leaves in one write, in bytes. */
const shortBytes = 16 * 1024

const headerLengthOf = (length: number): number => (length < 126 ? 2 : length < 0x10000 ? 4 : 10)

/** The header of a whole binary message as a server sends it: final and unmasked (RFC 6455, 5.2). Returns where it ends. */
const putHeader = (chunk: Buffer, at: number, length: number): number => {
  chunk[at] = 0x82
  if (length < 126) return chunk.writeUInt8(length, at + 1)
  chunk[at + 1] = length < 0x10000 ? 126 : 127
  return length < 0x10000 ? chunk.writeUInt16BE(length, at + 2) : chunk.writeBigUInt64BE(BigInt(length), at + 2)
}

/** A message as it goes over the wire, behind another one, a short one, where there is one: in one chunk when it is short. */
export const wireFrameOf = (message: Uint8Array, behind: Uint8Array | null = null): readonly Uint8Array[] => {
  const isShort = message.length < shortBytes
  const before = behind ? headerLengthOf(behind.length) + behind.length : 0
  const chunk = Buffer.allocUnsafe(before + headerLengthOf(message.length) + (isShort ? message.length : 0))
  if (behind) chunk.set(behind, putHeader(chunk, 0, behind.length))
  const at = putHeader(chunk, before, message.length)
  if (!isShort) return [chunk, message]
  chunk.set(message, at)
  return [chunk]
}

let lastMessage: Uint8Array | null = null
let lastChunks: readonly Uint8Array[] = []

/** The same message to many members is framed once, when they are told one after the other. */
export const sharedWireFrame = (message: Uint8Array): readonly Uint8Array[] => {
  if (message === lastMessage) return lastChunks
  const chunks = wireFrameOf(message)
  // A long one is not held on to.
  if (chunks.length > 1) return chunks
  lastMessage = message
  lastChunks = chunks
  return chunks
}
