import * as encoding from 'lib0/encoding'
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

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** A message of y-protocols' sync: its step (0, 1 or 2), and a state vector or an update. */
export const syncFrame = (step: number, body: Uint8Array): Uint8Array =>
  frame(messageSync, (encoder) => {
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
  })

export const presenceFrame = (body: Uint8Array): Uint8Array =>
  frame(messageAwareness, (encoder) => encoding.writeVarUint8Array(encoder, body))

export const durableFrame = (count: number): Uint8Array =>
  frame(messageDurable, (encoder) => encoding.writeVarUint(encoder, count))

export const refusedFrame = (code: RefusalCode): Uint8Array =>
  frame(messageRefused, (encoder) => encoding.writeVarString(encoder, code))

export const holdingFrame = (isHolding: boolean): Uint8Array =>
  frame(messageHolding, (encoder) => encoding.writeVarUint(encoder, isHolding ? 1 : 0))

export const changedFrame = (topic: ChangedTopic): Uint8Array =>
  frame(messageChanged, (encoder) => encoding.writeVarString(encoder, topic))
