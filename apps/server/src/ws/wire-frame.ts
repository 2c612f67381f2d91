/** A message shorter than this is copied behind its header, so that it leaves in one write, in bytes. */
const shortBytes = 16 * 1024

/** The header of a whole binary message as a server sends it: final and unmasked (RFC 6455, 5.2). */
const headerOf = (length: number): readonly number[] => {
  if (length < 126) return [0x82, length]
  if (length < 0x10000) return [0x82, 126, length >> 8, length & 0xff]
  const eightBytes = Buffer.alloc(8)
  eightBytes.writeBigUInt64BE(BigInt(length))
  return [0x82, 127, ...eightBytes]
}

/** A message as it goes over the wire, in one chunk when it is short. */
export const wireFrameOf = (message: Uint8Array): readonly Uint8Array[] => {
  const header = headerOf(message.length)
  if (message.length >= shortBytes) return [Uint8Array.from(header), message]
  const chunk = Buffer.allocUnsafe(header.length + message.length)
  chunk.set(header)
  chunk.set(message, header.length)
  return [chunk]
}

/** Chunks that go out together: one write where copying them costs less than another call. */
export const joinShort = (chunks: readonly Uint8Array[]): readonly Uint8Array[] =>
  chunks.length === 2 ? [Buffer.concat(chunks)] : chunks

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
