import { createUndoManager, type WorkshopDoc } from '@filrouge/document'
import {
  type ChangedTopic,
  changedTopics,
  closeCode,
  messageChanged,
  messageDurable,
  messageHolding,
  messageRefused,
  messageSync,
  type RefusalCode,
  syncPath,
} from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import { Awareness } from 'y-protocols/awareness'
import { messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import { Doc, type UndoManager } from 'yjs'
import { type ConnectionEnd, endOfConnection } from './connection-end.ts'
import { keepLocalCopy, whenRead } from './keep-local-copy.ts'
import { forgetOthers } from './people.ts'
import { isLostOnClosing, type SavedState, type SaveFacts, savedState } from './saved-state.ts'

export interface Connection {
  doc: WorkshopDoc
  awareness: Awareness
  undoManager: UndoManager
  savedState: () => SavedState
  /** True once there is a document to show: from this browser's copy, else from the server. */
  isReady: () => boolean
  /** Why the server ended the connection for good; null while it did not. */
  ended: () => ConnectionEnd | null
  /** The server is being stopped or moved: this client comes back by itself. */
  isServerStopping: () => boolean
  subscribe: (listener: () => void) => () => void
  /** Tells what the server keeps beside the document has changed: to be asked for again. All of it after a reconnection. */
  onChanged: (listener: (topic: ChangedTopic) => void) => () => void
  /** Hears that an edit of this person was not taken, or taken back. */
  onRefused: (listener: (code: RefusalCode) => void) => () => void
  /** This person drops what the server does not have: closing the page asks nothing about it any more. */
  giveUpUnsent: () => void
  [Symbol.dispose]: () => void
}

/** All that the server lacks, as it asks for when a socket opens; or one update. */
type Sent = 'whole' | 'update'

const sentIn = (data: unknown): Sent | null => {
  if (!(data instanceof Uint8Array) || data[0] !== messageSync) return null
  if (data[1] === messageYjsSyncStep2) return 'whole'
  return data[1] === messageYjsUpdate ? 'update' : null
}

/** Tells of the document updates sent on each socket, to compare with what the server acknowledges. */
const countingSocket = (onOpen: () => void, onSent: (sent: Sent) => void): typeof WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      onOpen()
    }
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      const sent = sentIn(data)
      if (sent) onSent(sent)
      super.send(data as ArrayBuffer)
    }
  }

/** The stock provider echoes the presence it receives; here only this person's own goes out. */
const sendOwnPresenceOnly = (provider: WebsocketProvider): void => {
  const { awareness } = provider
  awareness.off('update', provider._awarenessUpdateHandler)
  const original = provider._awarenessUpdateHandler
  const own = (change: { added: number[]; updated: number[]; removed: number[] }, origin: unknown): void => {
    if (origin === 'local') original(change, origin)
  }
  // The provider's own clean-up takes off this very property.
  provider._awarenessUpdateHandler = own
  awareness.on('update', own)
}

const socketAddress = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${syncPath}`

/** Opens a workshop: its copy in this browser at once, then the server, for as long as the connection is not disposed of. */
export const connectWorkshop = (workshopId: string): Connection => {
  const doc = new Doc()
  const awareness = new Awareness(doc)
  const undoManager = createUndoManager(doc)
  const listeners = new Set<() => void>()
  const changeListeners = new Set<(topic: ChangedTopic) => void>()
  const facts: SaveFacts = {
    isConnected: false,
    isSynced: false,
    sent: 0,
    durable: 0,
    hasUnsent: false,
    isHeld: false,
    isRefused: false,
    isKept: false,
  }
  /** How many updates this socket had sent when all that the server lacked was among them. */
  let wholeAt = Number.POSITIVE_INFINITY
  let isRefusedHere = false
  let isReady = false
  let endedWith: ConnectionEnd | null = null
  let isServerStopping = false
  const refusedListeners = new Set<(code: RefusalCode) => void>()
  const change = (next: Partial<SaveFacts>): void => {
    Object.assign(facts, next)
    for (const listener of listeners) listener()
  }

  const local = keepLocalCopy(workshopId, doc, (isKept) => change({ isKept }))
  void local.whenSynced.then(() => {
    // An empty copy shows nothing yet: the server's first answer is awaited.
    if (doc.store.clients.size > 0) isReady = true
    change({})
  })
  const provider = new WebsocketProvider(socketAddress(), workshopId, doc, {
    awareness,
    connect: false,
    disableBc: true,
    params: { extras: '1' },
    shouldReconnect: ({ code }: { code: number }) => endOfConnection(code) === null,
    WebSocketPolyfill: countingSocket(
      () => {
        wholeAt = Number.POSITIVE_INFINITY
        isRefusedHere = false
        change({ sent: 0, durable: 0 })
      },
      (sent) => {
        if (sent === 'whole') wholeAt = Math.min(wholeAt, facts.sent + 1)
        change({ sent: facts.sent + 1 })
      },
    ),
  })
  sendOwnPresenceOnly(provider)
  let isDisposed = false
  // Before, the server would be asked for all of it, and sent all of it again.
  void whenRead(local).then(() => {
    if (!isDisposed) provider.connect()
  })
  provider.messageHandlers[messageDurable] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const durable = decoding.readVarUint(decoder)
    // What was unsent, or refused on a former socket, is among what was sent again as a whole.
    const isWhole = durable >= wholeAt
    change({
      durable,
      hasUnsent: facts.hasUnsent && !(isWhole && durable >= facts.sent),
      isRefused: facts.isRefused && !(isWhole && !isRefusedHere),
    })
  }
  provider.messageHandlers[messageRefused] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const code = decoding.readVarString(decoder) as RefusalCode
    // What is refused for now is sent again after the reconnection; what a lock took back is not there any more.
    if (code === 'notSaved' || code === 'tooFast') change({ hasUnsent: true })
    else if (code !== 'locked') {
      isRefusedHere = true
      change({ isRefused: true })
    }
    for (const listener of refusedListeners) listener(code)
  }
  const tellChanged = (topics: readonly ChangedTopic[]): void => {
    for (const topic of topics) for (const listener of changeListeners) listener(topic)
  }
  provider.messageHandlers[messageHolding] = (_encoder: unknown, decoder: decoding.Decoder) => {
    change({ isHeld: decoding.readVarUint(decoder) === 1 })
  }
  provider.messageHandlers[messageChanged] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const told = decoding.readVarString(decoder)
    tellChanged(changedTopics.filter((topic) => topic === told))
  }
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'disconnected') forgetOthers(awareness)
    change({ isConnected: status === 'connected' })
  })
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) {
      isReady = true
      isServerStopping = false
    }
    change({ isSynced })
    if (isSynced) tellChanged(changedTopics)
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    if (facts.durable < facts.sent) facts.hasUnsent = true
    if (event) endedWith = endOfConnection(event.code)
    if (event?.code === closeCode.serverStopping) isServerStopping = true
    change({ isConnected: false, isSynced: false, isHeld: false })
  })
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    // A socket that is closing takes nothing any more, though nobody was told yet.
    const isOpen = facts.isConnected && provider.ws?.readyState === WebSocket.OPEN
    if (!isOpen && origin !== provider && origin !== local) change({ hasUnsent: true })
  })
  const warn = (event: BeforeUnloadEvent): void => {
    if (isLostOnClosing(facts)) event.preventDefault()
  }
  addEventListener('beforeunload', warn)

  return {
    doc,
    awareness,
    undoManager,
    savedState: () => savedState(facts),
    isReady: () => isReady,
    ended: () => endedWith,
    isServerStopping: () => isServerStopping,
    onRefused: (listener) => {
      refusedListeners.add(listener)
      return () => refusedListeners.delete(listener)
    },
    giveUpUnsent: () => change({ sent: 0, durable: 0, hasUnsent: false, isRefused: false }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onChanged: (listener) => {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    [Symbol.dispose]: () => {
      isDisposed = true
      removeEventListener('beforeunload', warn)
      provider.destroy()
      // A copy that never opened has nothing to close.
      local.destroy().catch(() => undefined)
      undoManager.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}
