import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Types of messages, and of sync messages, which both dialects share. */
const message = { sync: 0, awareness: 1, auth: 2 } as const
const sync = { step1: 0, step2: 1, update: 2 } as const

/** y-websocket's frames start with the type; Hocuspocus puts the document's name before it, and asks for a token first. */
export type Dialect = 'plain' | 'named'

export interface Wire {
  greeting: readonly Uint8Array[]
  update: (update: Uint8Array) => Uint8Array
  awareness: (clientId: number, clock: number, state: unknown) => Uint8Array
  /** Whether a frame is the server's answer to the first question: the document is there. */
  isAnswer: (frame: Uint8Array) => boolean
}

const encode = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

const emptyStateVector = Uint8Array.of(0)

export const wireOf = (dialect: Dialect, room: string): Wire => {
  const isNamed = dialect === 'named'
  const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
    encode((encoder) => {
      if (isNamed) encoding.writeVarString(encoder, room)
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
  const syncFrame = (type: number, body: Uint8Array): Uint8Array =>
    frame(message.sync, (encoder) => {
      encoding.writeVarUint(encoder, type)
      encoding.writeVarUint8Array(encoder, body)
    })
  const authenticate = frame(message.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'token')
  })
  return {
    greeting: [...(isNamed ? [authenticate] : []), syncFrame(sync.step1, emptyStateVector)],
    update: (update) => syncFrame(sync.update, update),
    awareness: (clientId, clock, state) =>
      frame(message.awareness, (encoder) =>
        encoding.writeVarUint8Array(
          encoder,
          encode((inner) => {
            encoding.writeVarUint(inner, 1)
            encoding.writeVarUint(inner, clientId)
            encoding.writeVarUint(inner, clock)
            encoding.writeVarString(inner, JSON.stringify(state))
          }),
        ),
      ),
    isAnswer: (bytes) => {
      const decoder = decoding.createDecoder(bytes)
      if (isNamed) decoding.readVarString(decoder)
      return decoding.readVarUint(decoder) === message.sync && decoding.readVarUint(decoder) === sync.step2
    },
  }
}
