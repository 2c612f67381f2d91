import { type CloseReason, closeCode } from '@filrouge/protocol'

/** Why a connection is over until the person does something about it. */
export const connectionEnds = [
  'sessionEnded',
  'removed',
  'linkReplaced',
  'accessExpired',
  'workshopGone',
  'tooManyConnections',
  'documentTooLarge',
  'cannotJudge',
  'messageTooLarge',
  'malformedMessage',
] as const satisfies readonly CloseReason[]
export type ConnectionEnd = (typeof connectionEnds)[number]

/** What a close code ends; null when the client is to come back by itself. */
export const endOfConnection = (code: number): ConnectionEnd | null => {
  const known = connectionEnds.find((end) => closeCode[end] === code)
  // A code of a newer server, of the range that means: do not come back by yourself.
  return known ?? (code >= 4400 && code < 4500 ? 'sessionEnded' : null)
}
