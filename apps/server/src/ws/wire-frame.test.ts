import { expect, test } from 'vitest'
import { sharedWireFrame } from './wire-frame.ts'

/** The bytes before a message, and how many follow them. */
const split = (length: number): { header: number[]; body: number } => {
  const message = new Uint8Array(length).fill(7)
  const wire = Buffer.concat(sharedWireFrame(message))
  const start = wire.length - length
  expect(wire.subarray(start).equals(message)).toBe(true)
  return { header: [...wire.subarray(0, start)], body: wire.length - start }
}

test('each length is told in the shortest of the three ways of RFC 6455', () => {
  expect(split(0)).toEqual({ header: [0x82, 0], body: 0 })
  expect(split(125)).toEqual({ header: [0x82, 125], body: 125 })
  expect(split(126)).toEqual({ header: [0x82, 126, 0, 126], body: 126 })
  expect(split(0xffff)).toEqual({ header: [0x82, 126, 0xff, 0xff], body: 0xffff })
  expect(split(0x10000)).toEqual({ header: [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0], body: 0x10000 })
})

test('a message to many is framed once, and another one anew', () => {
  const message = Uint8Array.of(1, 2, 3)
  expect(sharedWireFrame(message)).toBe(sharedWireFrame(message))
  expect(sharedWireFrame(Uint8Array.of(4))).toEqual([Buffer.of(0x82, 1, 4)])
})
