import { expect, test } from 'vitest'
import { NodeLiveness } from './node-liveness.ts'

test('a server counts as gone once, after its silence, and as back when it is heard again', () => {
  const liveness = new NodeLiveness(100)
  liveness.hear('a', 0)
  liveness.hear('b', 50)
  expect(liveness.takeGone(100)).toEqual([])
  expect(liveness.takeGone(101)).toEqual(['a'])
  expect(liveness.takeGone(102)).toEqual([])
  expect([liveness.hear('a', 103), liveness.hear('b', 103), liveness.hear('a', 104)]).toEqual([true, false, false])
})

test('a server that says goodbye is forgotten at once, and is not waited for', () => {
  const liveness = new NodeLiveness(100)
  liveness.hear('a', 0)
  expect([liveness.leave('a'), liveness.leave('a')]).toEqual([true, false])
  expect(liveness.takeGone(1)).toEqual([])
  expect(liveness.hear('a', 2)).toBe(false)
})

test('nobody is gone because this server stood still', () => {
  const liveness = new NodeLiveness(100)
  liveness.hear('a', 0)
  expect(liveness.takeGone(10)).toEqual([])
  expect(liveness.takeGone(500)).toEqual([])
  liveness.hear('a', 501)
  expect(liveness.takeGone(550)).toEqual([])
})
