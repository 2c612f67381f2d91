/** A message shorter than this is copied behind its header, so that it leaves in one write, in bytes. */
const shortBytes = 16 * 1024

const headerBytes = (length: number): number => {
  if (length < 126) return 2
  return length < 0x10000 ? 4 : 10
}

/** Writes the header of a whole binary message as a server sends it: final and unmasked (RFC 6455, 5.2). */
const writeHeader = (chunk: Buffer, length: number): void => {
  chunk[0] = 0x82
  if (length < 126) chunk[1] = length
  else if (length < 0x10000) {
    chunk[1] = 126
    chunk.writeUInt16BE(length, 2)
  } else {
    chunk[1] = 127
    chunk.writeBigUInt64BE(BigInt(length), 2)
  }
}

/** A message as it goes over the wire, in one chunk when it is short. */
export const wireFrameOf = (message: Uint8Array): readonly Uint8Array[] => {
  const isShort = message.length < shortBytes
  const header = headerBytes(message.length)
  const chunk = Buffer.allocUnsafe(isShort ? header + message.length : header)
  writeHeader(chunk, message.length)
  if (!isShort) return [chunk, message]
  chunk.set(message, header)
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
