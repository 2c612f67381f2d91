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

/** lib0's unsigned whole number: seven bits a byte, low bits first. */
const varUint = (value: number): number[] => {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80)
  bytes.push(rest)
  return bytes
}

/** A message: numbers, then bytes preceded by their length. Allocated once, since the longest are whole documents. */
const frameWithBytes = (numbers: readonly number[], body: Uint8Array): Uint8Array => {
  const head = [...numbers.flatMap(varUint), ...varUint(body.length)]
  const frame = new Uint8Array(head.length + body.length)
  frame.set(head)
  frame.set(body, head.length)
  return frame
}

const frameOfNumbers = (...numbers: number[]): Uint8Array => Uint8Array.from(numbers.flatMap(varUint))

const frameWithText = (type: number, text: string): Uint8Array => frameWithBytes([type], new TextEncoder().encode(text))

/** A message of y-protocols' sync: its step (0, 1 or 2), and a state vector or an update. */
export const syncFrame = (step: number, body: Uint8Array): Uint8Array => frameWithBytes([messageSync, step], body)

/** Presence of one or more clients, as y-protocols’ awareness encodes it. */
export const presenceFrame = (body: Uint8Array): Uint8Array => frameWithBytes([messageAwareness], body)

/** The first `count` updates that the receiver sent on this connection are on disk. */
export const durableFrame = (count: number): Uint8Array => frameOfNumbers(messageDurable, count)

/** An update was not taken, and why. */
export const refusedFrame = (code: RefusalCode): Uint8Array => frameWithText(messageRefused, code)

/** Nothing can be saved for now, or it can again. */
export const holdingFrame = (isHolding: boolean): Uint8Array => frameOfNumbers(messageHolding, isHolding ? 1 : 0)

/** Something kept beside the document changed: the receiver asks for it again over HTTP. */
export const changedFrame = (topic: ChangedTopic): Uint8Array => frameWithText(messageChanged, topic)
