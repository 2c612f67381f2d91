import { changedTopics } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { z } from 'zod'
import type { NodeMessage } from './port.ts'

/** Changes whenever the bytes do, so that servers of two versions ignore each other's messages and meet in the log. */
const version = 2
const types = ['update', 'unsaved', 'presence', 'query', 'changed'] as const satisfies readonly NodeMessage['type'][]

const changedTopic = z.enum(changedTopics)

export interface Envelope {
  nodeId: string
  message: NodeMessage
}

const writeBody = (encoder: encoding.Encoder, message: NodeMessage): void => {
  switch (message.type) {
    case 'update':
      encoding.writeVarUint(encoder, message.after)
      encoding.writeVarUint(encoder, message.upTo)
      encoding.writeVarUint8Array(encoder, message.update)
      break
    case 'unsaved':
    case 'presence':
      encoding.writeVarUint8Array(encoder, message.update)
      break
    case 'changed':
      encoding.writeVarString(encoder, message.topic)
      break
    case 'query':
      break
  }
}

const readBody = (decoder: decoding.Decoder, type: NodeMessage['type']): NodeMessage => {
  switch (type) {
    case 'update': {
      const after = decoding.readVarUint(decoder)
      const upTo = decoding.readVarUint(decoder)
      return { type, after, upTo, update: decoding.readVarUint8Array(decoder) }
    }
    case 'unsaved':
    case 'presence':
      return { type, update: decoding.readVarUint8Array(decoder) }
    case 'changed':
      return { type, topic: changedTopic.parse(decoding.readVarString(decoder)) }
    case 'query':
      return { type }
  }
}

export const encodeEnvelope = ({ nodeId, message }: Envelope): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, version)
  encoding.writeVarString(encoder, nodeId)
  encoding.writeVarUint(encoder, types.indexOf(message.type))
  writeBody(encoder, message)
  return encoding.toUint8Array(encoder)
}

/** Null for bytes of another version, or that are no message at all. */
export const decodeEnvelope = (bytes: Uint8Array): Envelope | null => {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== version) return null
    const nodeId = decoding.readVarString(decoder)
    const type = types[decoding.readVarUint(decoder)]
    return type ? { nodeId, message: readBody(decoder, type) } : null
  } catch {
    return null
  }
}
