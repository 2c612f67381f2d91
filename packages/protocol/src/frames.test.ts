import { decoding, encoding } from 'lib0'
import { expect, test } from 'vitest'
import { durableFrame, messageDurable, messageSync, syncFrame, syncUpdate } from './index.ts'

test('an update is framed as lib0 would, whatever its length', () => {
  for (const length of [0, 1, 127, 128, 16_383, 16_384, 2_097_152]) {
    const update = new Uint8Array(length).fill(7)
    const expected = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageSync)
      encoding.writeVarUint(encoder, syncUpdate)
      encoding.writeVarUint8Array(encoder, update)
    })
    expect(Buffer.compare(syncFrame(syncUpdate, update), expected)).toBe(0)
  }
})

test('a count is read by lib0 as it was written, up to the largest one', () => {
  for (const count of [0, 127, 128, 2 ** 31, 2 ** 32 + 5, Number.MAX_SAFE_INTEGER]) {
    const decoder = decoding.createDecoder(durableFrame(count))
    expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([messageDurable, count])
    expect(decoding.hasContent(decoder)).toBe(false)
  }
})
