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

/** Presence of one or more clients, as y-protocols’ awareness encodes it. */
export const presenceFrame = (body: Uint8Array): Uint8Array =>
  frame(messageAwareness, (encoder) => encoding.writeVarUint8Array(encoder, body))

/** The first `count` updates that the receiver sent on this connection are on disk. */
export const durableFrame = (count: number): Uint8Array =>
  frame(messageDurable, (encoder) => encoding.writeVarUint(encoder, count))

/** An update was not taken, and why. */
export const refusedFrame = (code: RefusalCode): Uint8Array =>
  frame(messageRefused, (encoder) => encoding.writeVarString(encoder, code))

/** Nothing can be saved for now, or it can again. */
export const holdingFrame = (isHolding: boolean): Uint8Array =>
  frame(messageHolding, (encoder) => encoding.writeVarUint(encoder, isHolding ? 1 : 0))

/** Something kept beside the document changed: the receiver asks for it again over HTTP. */
export const changedFrame = (topic: ChangedTopic): Uint8Array =>
  frame(messageChanged, (encoder) => encoding.writeVarString(encoder, topic))
