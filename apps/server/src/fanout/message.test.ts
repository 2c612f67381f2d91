import { changedTopics } from '@filrouge/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEnvelope, encodeEnvelope } from './message.ts'
import type { NodeMessage } from './port.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const sequence = fc.nat()
const anyMessage: fc.Arbitrary<NodeMessage> = fc.oneof(
  fc.record({ type: fc.constant('update' as const), after: sequence, upTo: sequence, update: bytes }),
  fc.record({ type: fc.constantFrom('unsaved' as const, 'presence' as const), update: bytes }),
  fc.record({ type: fc.constant('changed' as const), topic: fc.constantFrom(...changedTopics) }),
  fc.record({ type: fc.constant('query' as const) }),
)

test('every message comes out as it went in', () => {
  fc.assert(
    fc.property(fc.string(), anyMessage, (nodeId, message) => {
      expect(decodeEnvelope(encodeEnvelope({ nodeId, message }))).toEqual({ nodeId, message })
    }),
  )
})

test('a message cut short, or of another version, is nobody’s', () => {
  const whole = encodeEnvelope({
    nodeId: 'n',
    message: { type: 'update', after: 300, upTo: 301, update: Uint8Array.of(1, 2, 3) },
  })
  for (let length = 0; length < whole.length; length++) expect(decodeEnvelope(whole.subarray(0, length))).toBeNull()
  expect(decodeEnvelope(Uint8Array.of(99, ...whole.subarray(1)))).toBeNull()
})
