/** What the screen may say about this person's edits; "saved" only after the server's acknowledgement of the disk write. */
export type SavedState = 'connecting' | 'saved' | 'saving' | 'held' | 'offline' | 'offlineUnsent' | 'refused'

export interface SaveFacts {
  isConnected: boolean
  isSynced: boolean
  /** Document updates sent on the open connection, and how many of them the server has on disk. */
  sent: number
  durable: number
  /** Edits made since the last acknowledged moment while no connection was open. */
  hasUnsent: boolean
  /** The server said that it cannot save for now. */
  isHeld: boolean
  isRefused: boolean
}

export const savedState = ({ isConnected, isSynced, sent, durable, hasUnsent, isHeld, isRefused }: SaveFacts): SavedState => {
  if (isRefused) return 'refused'
  if (!isConnected) return hasUnsent ? 'offlineUnsent' : 'offline'
  if (!isSynced) return 'connecting'
  if (durable >= sent && !hasUnsent) return 'saved'
  return isHeld ? 'held' : 'saving'
}
