import { settingsMapName } from '@filrouge/document'
import { type BoardKind, collectionsOfBoards, settingsOfBoards } from '@filrouge/domain'
import * as Y from 'yjs'

/** How an update reached us: as one edit made now, or as all that a client has and we had not. */
export type UpdateKind = 'edit' | 'catchUp'

export type LockVerdict =
  /** It leaves every locked board alone. */
  | { isAllowed: true }
  /**
   * It touched a locked board; the counter-edit, to be kept and sent to everyone after it, takes that back. None where
   * nothing came of it, as when it only set what a later edit had set already.
   */
  | { isAllowed: false; counterEdit: Uint8Array | null }

/** The update builds on something that is not here: it cannot be judged before that has come. */
export class UnknownDependencyError extends Error {}

/** How much of a document waits for what it builds on, in bytes. */
const waitingBytes = ({ store }: Y.Doc): number => (store.pendingStructs?.update.length ?? 0) + (store.pendingDs?.length ?? 0)

const judged = { edit: Symbol('edit'), catchUp: Symbol('catchUp') }

/**
 * Holds locked boards against people who may not change them. It keeps a document of its own beside the room's bytes:
 * an update is applied there, and where it touched a locked collection, undone by an edit of the server's. Refusing the
 * bytes instead would leave a hole in that client's history, and everything it did later would hang on it.
 *
 * An edit made now is taken back as a whole: its other half may have taken a note off the whiteboard. Work that comes
 * from a time offline loses only what touched locked boards.
 */
export class LockGuard implements Disposable {
  readonly #doc = new Y.Doc()
  readonly #undo: { readonly [Kind in UpdateKind]: Y.UndoManager }

  /** `updates` are the whole document, in order. */
  constructor(lockedBoards: Iterable<BoardKind>, updates: Iterable<Uint8Array>) {
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    const boards = [...lockedBoards]
    const collections = collectionsOfBoards(boards).map((name) => this.#doc.getMap(name))
    const settings = this.#doc.getMap(settingsMapName)
    const lockedSettings = new Set<string>(settingsOfBoards(boards))
    const touchesLocked = (transaction: Y.Transaction): boolean => {
      const changedTypes: ReadonlyMap<unknown, unknown> = transaction.changedParentTypes
      const changedKeys: ReadonlyMap<unknown, ReadonlySet<string | null>> = transaction.changed
      return (
        collections.some((collection) => changedTypes.has(collection)) ||
        // A setting of several values stands as "field/key".
        [...(changedKeys.get(settings) ?? [])].some((key) => key !== null && lockedSettings.has(key.split('/')[0] ?? key))
      )
    }
    const options = (kind: UpdateKind) => ({
      trackedOrigins: new Set([judged[kind]]),
      captureTransaction: touchesLocked,
      captureTimeout: 0,
      doc: this.#doc,
    })
    this.#undo = {
      edit: new Y.UndoManager(this.#doc, options('edit')),
      catchUp: new Y.UndoManager(lockedSettings.size > 0 ? [...collections, settings] : collections, options('catchUp')),
    }
  }

  /** Takes note of an update that needs no judgement: a facilitator's, the server's, or one judged by another server. */
  follow(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update)
  }

  /**
   * Judges an update of someone who may not change locked boards. Throws an UnknownDependencyError when it builds on
   * what is not here, or an error of Yjs when it is malformed: then this guard is spent, and a new one is needed.
   */
  judge(update: Uint8Array, kind: UpdateKind): LockVerdict {
    const waitingBefore = waitingBytes(this.#doc)
    Y.applyUpdate(this.#doc, update, judged[kind])
    if (waitingBytes(this.#doc) > waitingBefore) throw new UnknownDependencyError('an update builds on what is not here')
    const undo = this.#undo[kind]
    if (!undo.canUndo()) return { isAllowed: true }
    const counterEdits: Uint8Array[] = []
    const collect = (counterEdit: Uint8Array): void => {
      counterEdits.push(counterEdit)
    }
    this.#doc.on('update', collect)
    undo.undo()
    this.#doc.off('update', collect)
    // Lets go of what it kept to be able to redo.
    undo.clear()
    return { isAllowed: false, counterEdit: counterEdits.length === 0 ? null : Y.mergeUpdates(counterEdits) }
  }

  [Symbol.dispose](): void {
    this.#doc.destroy()
  }
}
