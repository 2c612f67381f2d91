/** The same bytes, as the driver takes them. Throws for what is no bytes: the driver would write it as text. */
export const asBuffer = (bytes: Uint8Array): Buffer => {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('bytes are expected')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
