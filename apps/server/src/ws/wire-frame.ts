/** A message shorter than this is copied behind its header, so that it leaves in one write, in bytes. */
const shortBytes = 16 * 1024

/** The header of a whole binary message as a server sends it: final and unmasked (RFC 6455, 5.2). */
const headerOf = (length: number): Buffer => {
  if (length < 126) return Buffer.from([0x82, length])
  if (length < 0x10000) return Buffer.from([0x82, 126, length >> 8, length & 0xff])
  const header = Buffer.alloc(10)
  header[0] = 0x82
  header[1] = 127
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}

let lastMessage: Uint8Array | null = null
let lastChunks: readonly Uint8Array[] = []

/** A message as it goes over the wire. The same one to many members is framed once, when they are told one after the other. */
export const wireFrame = (message: Uint8Array): readonly Uint8Array[] => {
  if (message === lastMessage) return lastChunks
  const header = headerOf(message.length)
  if (message.length >= shortBytes) return [header, message]
  lastMessage = message
  lastChunks = [Buffer.concat([header, message])]
  return lastChunks
}
