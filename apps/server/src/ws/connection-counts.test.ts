import { expect, test } from 'vitest'
import { ConnectionCounts } from './connection-counts.ts'

test('a key takes its most, others are unharmed, and a closed one makes room once', () => {
  const counts = new ConnectionCounts(2)
  const first = counts.open('a')
  counts.open('a')
  expect(counts.open('a')).toBeNull()
  expect(counts.open('b')).not.toBeNull()
  first?.()
  first?.()
  expect(counts.open('a')).not.toBeNull()
  expect(counts.open('a')).toBeNull()
})
