/** Message types of y-websocket 3, in its own order. */
export const messageSync = 0
export const messageAwareness = 1
export const messageAuth = 2
export const messageQueryAwareness = 3

/**
 * Our own messages, sent only to clients that connect with `?extras=1`.
 *
 * messageDurable: varuint, how many document updates (sync step 2 or update) received on this connection since it
 * opened are on disk. It only grows.
 * messageRefused: varstring, a RefusalCode, when an update was not taken.
 */
export const messageDurable = 100
export const messageRefused = 101

export const refusalCodes = ['readOnly', 'malformed', 'tooLarge', 'notSaved'] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** WebSocket close codes; 4000 to 4999 are ours. */
export const closeCode = {
  sessionEnded: 4401,
  removed: 4403,
  workshopGone: 4404,
  malformedMessage: 4400,
  messageTooLarge: 1009,
  tooSlow: 4508,
  notSaved: 4513,
  cannotLoad: 1011,
  serverStopping: 1012,
} as const

/** Path of the y-websocket endpoint; the workshop's id is y-websocket's room name. */
export const syncPath = '/sync'
