import type { ChangedTopic } from '@filrouge/protocol'

/** Something kept beside the document changed: who may enter, locks, ballots. Each server reads it again. */
export interface ChangedMessage {
  type: 'changed'
  topic: ChangedTopic
}

/** What servers tell each other about one workshop. Each is idempotent: heard twice or late, it changes nothing. */
export type NodeMessage =
  /** The log holds this, merged: every update with a sequence above `after`, up to `upTo`. */
  | { type: 'update'; after: number; upTo: number; update: Uint8Array }
  /** People see this already, and the log does not hold it yet: whoever hears it sees to it as well. */
  | { type: 'unsaved'; update: Uint8Array }
  /** The latest presence of some of the sender's clients, as an awareness update. */
  | { type: 'presence'; update: Uint8Array }
  /** Asks the others for what the log does not hold: the presence of their clients, and what they could not save yet. */
  | { type: 'query' }
  | ChangedMessage

export type NodeListener = (message: NodeMessage, nodeId: string) => void

/** Called as the connection to the other servers, and the other servers themselves, come and go. */
export interface FanOutWatcher {
  lost: () => void
  /** What others sent meanwhile is missed for good: read the log. */
  restored: () => void
  nodeGone: (nodeId: string) => void
  /** A server that had counted as gone is heard again. */
  nodeBack: (nodeId: string) => void
}

/** Carries messages between the servers that hold one workshop; a convenience for speed, never the truth: that is the log. */
export interface FanOut extends AsyncDisposable {
  /** This server among the others; new at each start. */
  readonly nodeId: string
  readonly isConnected: boolean
  /** Whether other servers can exist at all: if so, the log may grow without this one. */
  readonly isShared: boolean
  /**
   * Sends to the others, in order. Never throws and never waits: what cannot be sent now is dropped. A change is sent
   * once more when the connection is back, unless it is known to have arrived: no log tells of it.
   */
  publish(workshopId: string, message: NodeMessage): void
  /** Resolves once nothing that is sent from now on is missed; at once while the connection is lost. */
  subscribe(workshopId: string, listener: NodeListener): Promise<AsyncDisposable>
  watch(watcher: FanOutWatcher): Disposable
}
