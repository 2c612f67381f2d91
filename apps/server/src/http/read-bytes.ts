import type { Context } from 'hono'
import { refusal } from './refusal.ts'

/** How long the body will be at most, in bytes: as long as it is said to be, or `most`. Throws the refusal of a longer one. */
export const announcedLength = (context: Context, most: number): number => {
  // Beside a transfer encoding a length says nothing.
  const length = context.req.header('transfer-encoding') ? most : Number(context.req.header('content-length') ?? most)
  if (!Number.isSafeInteger(length) || length < 0) throw refusal('badRequest', 'a content-length is expected')
  if (length > most) throw refusal('tooLarge')
  return length
}

const refuseCutShort = (): never => {
  throw refusal('badRequest', 'the body is cut short')
}

/** Reads the body into one piece of memory, of the length that was announced. Throws the refusal of one that is longer. */
export const readBytes = async (context: Context, length: number): Promise<Uint8Array<ArrayBuffer>> => {
  const bytes = new Uint8Array(length)
  const reader = context.req.raw.body?.getReader()
  let size = 0
  while (reader) {
    const { done, value } = await reader.read().catch(refuseCutShort)
    if (done) break
    if (size + value.length > length) throw refusal('tooLarge')
    bytes.set(value, size)
    size += value.length
  }
  return bytes.subarray(0, size)
}
