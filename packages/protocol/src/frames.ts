import { encode, writeVarString, writeVarUint } from 'lib0/encoding'
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
import { lengthOfVarUint, putVarUint } from './var-uint.ts'

/** A message of a word. */
const wordFrame = (type: number, word: string): Uint8Array =>
  encode((encoder) => {
    writeVarUint(encoder, type)
    writeVarString(encoder, word)
  })

/** A message of numbers, then bytes. Allocated once and of its size: the shortest are many, the longest whole documents. */
const numbersFrame = (numbers: readonly number[], body: Uint8Array | null = null): Uint8Array => {
  let length = body?.length ?? 0
  for (const number of numbers) length += lengthOfVarUint(number)
  const whole = new Uint8Array(length)
  let at = 0
  for (const number of numbers) at = putVarUint(whole, at, number)
  if (body) whole.set(body, at)
  return whole
}

/** A message of y-protocols' sync: its step (0, 1 or 2), and a state vector or an update. */
export const syncFrame = (step: number, body: Uint8Array): Uint8Array => numbersFrame([messageSync, step, body.length], body)

/** Presence of one or more clients, as y-protocols’ awareness encodes it. */
export const presenceFrame = (body: Uint8Array): Uint8Array => numbersFrame([messageAwareness, body.length], body)

/** The first `count` updates that the receiver sent on this connection are on disk. */
export const durableFrame = (count: number): Uint8Array => numbersFrame([messageDurable, count])

/** An update was not taken, and why. */
export const refusedFrame = (code: RefusalCode): Uint8Array => wordFrame(messageRefused, code)

/** Nothing can be saved for now, or it can again. */
export const holdingFrame = (isHolding: boolean): Uint8Array => numbersFrame([messageHolding, isHolding ? 1 : 0])

/** Something kept beside the document changed: the receiver asks for it again over HTTP. */
export const changedFrame = (topic: ChangedTopic): Uint8Array => wordFrame(messageChanged, topic)
