import { type Encoder, encode, writeVarString, writeVarUint } from 'lib0/encoding'
import {
  type ChangedTopic,
  messageAwareness,
  messageChanged,
  messageDurable,
  messageHolding,
  messageRefused,
  messageSync,
  type RefusalCode,
} from './message.ts'

/** A short message: its type, and what is written behind it. */
const frame = (type: number, write: (encoder: Encoder) => void): Uint8Array =>
  encode((encoder) => {
    writeVarUint(encoder, type)
    write(encoder)
  })

/** A message that ends in bytes preceded by their length. Allocated once, since the longest are whole documents. */
const frameAround = (numbers: readonly number[], body: Uint8Array): Uint8Array => {
  const head = encode((encoder) => {
    for (const number of [...numbers, body.length]) writeVarUint(encoder, number)
  })
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}

/** A message of y-protocols' sync: its step (0, 1 or 2), and a state vector or an update. */
export const syncFrame = (step: number, body: Uint8Array): Uint8Array => frameAround([messageSync, step], body)

/** Presence of one or more clients, as y-protocols’ awareness encodes it. */
export const presenceFrame = (body: Uint8Array): Uint8Array => frameAround([messageAwareness], body)

/** The first `count` updates that the receiver sent on this connection are on disk. */
export const durableFrame = (count: number): Uint8Array => frame(messageDurable, (encoder) => writeVarUint(encoder, count))

/** An update was not taken, and why. */
export const refusedFrame = (code: RefusalCode): Uint8Array => frame(messageRefused, (encoder) => writeVarString(encoder, code))

/** Nothing can be saved for now, or it can again. */
export const holdingFrame = (isHolding: boolean): Uint8Array =>
  frame(messageHolding, (encoder) => writeVarUint(encoder, isHolding ? 1 : 0))

/** Something kept beside the document changed: the receiver asks for it again over HTTP. */
export const changedFrame = (topic: ChangedTopic): Uint8Array =>
  frame(messageChanged, (encoder) => writeVarString(encoder, topic))
