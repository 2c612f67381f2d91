/** Message types of y-websocket 3, in its own order. */
export const messageSync = 0
export const messageAwareness = 1
export const messageAuth = 2
export const messageQueryAwareness = 3

/** What a sync message holds, in y-protocols' order: a state vector, its answer, an update. */
export const syncStep1 = 0
export const syncStep2 = 1
export const syncUpdate = 2

/**
 * Our own messages, sent only to clients that connect with `?extras=1`.
 *
 * messageDurable: varuint, how many document updates (sync step 2 or update) received on this connection since it
 * opened are on disk. It only grows.
 * messageRefused: varstring, a RefusalCode, when an update was not taken, or was taken back.
 * messageChanged: varstring, a ChangedTopic: what the server keeps beside the document changed; ask for it again over HTTP.
 * messageHolding: varuint, 1: the server cannot save for now, and holds acknowledgements; 0: it can again.
 */
export const messageDurable = 100
export const messageRefused = 101
export const messageChanged = 102
export const messageHolding = 103

/**
 * readOnly: the role allows no edit. locked: the edit touched a locked board and was undone. tooFast: more updates than
 * one connection may send. documentTooLarge: the workshop reached its size. notSaved: the disk refuses for now. cannotJudge: a
 * board is locked, and it takes too long to tell whether the edit touches it.
 */
export const refusalCodes = ['readOnly', 'locked', 'malformed', 'tooFast', 'documentTooLarge', 'notSaved', 'cannotJudge'] as const
export type RefusalCode = (typeof refusalCodes)[number]

/**
 * access: this person's role or right to be here, or what arrivals are asked. people: who joined. facilitation: locks,
 * the timer, where everyone is brought. ballots: blind rounds and who has voted.
 */
export const changedTopics = ['access', 'people', 'facilitation', 'ballots', 'snapshots'] as const
export type ChangedTopic = (typeof changedTopics)[number]

/**
 * WebSocket close codes. 4400 to 4499: come back only when a person asks for it. 4500 to 4599: come back by yourself,
 * and synchronise again.
 */
export const closeCode = {
  malformedMessage: 4400,
  sessionEnded: 4401,
  removed: 4403,
  workshopGone: 4404,
  linkReplaced: 4405,
  accessExpired: 4410,
  documentTooLarge: 4413,
  cannotJudge: 4423,
  tooManyConnections: 4429,
  tooSlow: 4508,
  resync: 4509,
  notSaved: 4513,
  tooManyUpdates: 4529,
  messageTooLarge: 1009,
  cannotLoad: 1011,
  serverStopping: 1012,
} as const
export type CloseReason = keyof typeof closeCode

/** Path of the y-websocket endpoint; the workshop's id is y-websocket's room name. */
export const syncPath = '/sync'
