/** What the screen may say about this person's edits; "saved" only after the server's acknowledgement of the disk write. */
export type SavedState = 'connecting' | 'saved' | 'saving' | 'held' | 'offline' | 'offlineUnsent' | 'offlineUnkept' | 'refused'

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
  /** This browser's own copy has every edit. */
  isKept: boolean
}

export const savedState = (facts: SaveFacts): SavedState => {
  const { isConnected, isSynced, sent, durable, hasUnsent, isHeld, isRefused, isKept } = facts
  if (isRefused) return 'refused'
  if (!isConnected && hasUnsent) return isKept ? 'offlineUnsent' : 'offlineUnkept'
  if (!isConnected) return 'offline'
  if (!isSynced) return 'connecting'
  if (durable >= sent && !hasUnsent) return 'saved'
  return isHeld ? 'held' : 'saving'
}

/** Whether edits go with this page: neither the server nor this browser has them. */
export const isLostOnClosing = ({ sent, durable, hasUnsent, isRefused, isKept }: SaveFacts): boolean =>
  !isKept && (durable < sent || hasUnsent || isRefused)
