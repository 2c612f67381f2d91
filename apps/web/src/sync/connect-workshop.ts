import { createUndoManager, type WorkshopDoc } from '@filrouge/document'
import {
  type ChangedTopic,
  changedTopics,
  messageChanged,
  messageDurable,
  messageRefused,
  type RefusalCode,
  syncPath,
} from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import { Doc, type UndoManager } from 'yjs'
import { type SavedState, type SaveFacts, savedState } from './saved-state.ts'

export interface Connection {
  doc: WorkshopDoc
  awareness: Awareness
  undoManager: UndoManager
  savedState: () => SavedState
  /** True once there is a document to show: from this browser's copy, else from the server. */
  isReady: () => boolean
  /** The server ended this person's access, with the close code that says why. */
  ended: () => number | null
  subscribe: (listener: () => void) => () => void
  /** Tells what the server keeps beside the document has changed: to be asked for again. All of it after a reconnection. */
  onChanged: (listener: (topic: ChangedTopic) => void) => () => void
  [Symbol.dispose]: () => void
}

const isDocumentUpdate = (data: unknown): boolean =>
  data instanceof Uint8Array && data[0] === 0 && (data[1] === 1 || data[1] === 2)

/** Counts the document updates sent on each socket, to compare with what the server acknowledges. */
const countingSocket = (onOpen: () => void, onSent: () => void): typeof WebSocket =>
  class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      onOpen()
    }
    override send(data: string | ArrayBufferLike | Blob | ArrayBufferView<ArrayBufferLike>): void {
      if (isDocumentUpdate(data)) onSent()
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
  const facts: SaveFacts = { isConnected: false, isSynced: false, sent: 0, durable: 0, hasUnsent: false, isRefused: false }
  let isReady = false
  let endedWith: number | null = null
  const change = (next: Partial<SaveFacts>): void => {
    Object.assign(facts, next)
    for (const listener of listeners) listener()
  }

  const local = new IndexeddbPersistence(`fil-rouge:${workshopId}`, doc)
  local.whenSynced.then(() => {
    // An empty copy shows nothing yet: the server's first answer is awaited.
    if (doc.store.clients.size > 0) isReady = true
    change({})
  })
  const provider = new WebsocketProvider(socketAddress(), workshopId, doc, {
    awareness,
    disableBc: true,
    params: { extras: '1' },
    WebSocketPolyfill: countingSocket(
      () => change({ sent: 0, durable: 0 }),
      () => change({ sent: facts.sent + 1 }),
    ),
  })
  sendOwnPresenceOnly(provider)
  provider.messageHandlers[messageDurable] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const durable = decoding.readVarUint(decoder)
    change({ durable, hasUnsent: durable < facts.sent && facts.hasUnsent })
  }
  provider.messageHandlers[messageRefused] = (_encoder: unknown, decoder: decoding.Decoder) => {
    // A disk that is full for now is tried again after the reconnection; the other refusals stay.
    const isForNow = decoding.readVarString(decoder) === ('notSaved' satisfies RefusalCode)
    change(isForNow ? { hasUnsent: true } : { isRefused: true })
  }
  const tellChanged = (topics: readonly ChangedTopic[]): void => {
    for (const topic of topics) for (const listener of changeListeners) listener(topic)
  }
  provider.messageHandlers[messageChanged] = (_encoder: unknown, decoder: decoding.Decoder) => {
    const told = decoding.readVarString(decoder)
    tellChanged(changedTopics.filter((topic) => topic === told))
  }
  provider.on('status', ({ status }: { status: string }) => change({ isConnected: status === 'connected' }))
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) isReady = true
    change({ isSynced })
    if (isSynced) tellChanged(changedTopics)
  })
  provider.on('connection-close', (event: CloseEvent | null) => {
    if (facts.durable < facts.sent) facts.hasUnsent = true
    if (event && event.code >= 4400 && event.code < 4500) endedWith = event.code
    change({ isConnected: false, isSynced: false })
  })
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (!facts.isConnected && origin !== provider && origin !== local) change({ hasUnsent: true })
  })
  const warn = (event: BeforeUnloadEvent): void => {
    if (savedState(facts) === 'saving' && !local.synced) event.preventDefault()
  }
  addEventListener('beforeunload', warn)

  return {
    doc,
    awareness,
    undoManager,
    savedState: () => savedState(facts),
    isReady: () => isReady,
    ended: () => endedWith,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onChanged: (listener) => {
      changeListeners.add(listener)
      return () => changeListeners.delete(listener)
    },
    [Symbol.dispose]: () => {
      removeEventListener('beforeunload', warn)
      provider.destroy()
      void local.destroy()
      undoManager.destroy()
      awareness.destroy()
      doc.destroy()
    },
  }
}
