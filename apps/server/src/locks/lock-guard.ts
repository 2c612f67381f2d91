import { settingsMapName } from '@filrouge/document'
import { type BoardKind, collectionsOfBoards, settingsOfBoards } from '@filrouge/domain'
import * as Y from 'yjs'
import { documentOf } from '../compaction/document-of.ts'
import { UnknownDependencyError } from '../updates/place.ts'
import { holdsAll, isIntegrable } from './is-integrable.ts'

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

/** Takes out of a document what waits there for what it builds on, as updates in Yjs's format 2. */
const takeWaiting = ({ store }: Y.Doc): Uint8Array[] => {
  const waiting = [store.pendingStructs?.update, store.pendingDs].filter((update) => update instanceof Uint8Array)
  store.pendingStructs = null
  store.pendingDs = null
  return waiting
}

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
  readonly #doc: Y.Doc
  readonly #undoManagers: readonly Y.UndoManager[]
  /** What was taken before the lock and still waits for what it builds on: nobody knows from whom, so it is judged when that comes. */
  #waiting: readonly Uint8Array[]

  /** `updates` are the whole document, in order. */
  constructor(lockedBoards: readonly BoardKind[], updates: Iterable<Uint8Array>) {
    this.#doc = documentOf(updates)
    this.#undoManagers = this.#watch(lockedBoards)
    this.#waiting = takeWaiting(this.#doc)
  }

  #watch(boards: readonly BoardKind[]): readonly Y.UndoManager[] {
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
      // All that one judgement touches, what had waited included, is one thing to undo.
      captureTimeout: Number.POSITIVE_INFINITY,
      doc: this.#doc,
    })
    return [
      new Y.UndoManager(this.#doc, options('edit')),
      new Y.UndoManager(lockedSettings.size > 0 ? [...collections, settings] : collections, options('catchUp')),
    ]
  }

  /**
   * Takes note of an update that needs no judgement: a facilitator's, or the server's. Returns the counter-edit to what
   * had waited for it and touched a locked board, null where nothing had.
   */
  follow(update: Uint8Array): Uint8Array | null {
    Y.applyUpdate(this.#doc, update)
    this.#integrateWaiting(judged.catchUp)
    return this.#takeBack().counterEdit
  }

  /** Takes note of an update that another server has judged, and with it what had waited for it. */
  followJudged(update: Uint8Array): void {
    Y.applyUpdate(this.#doc, update)
    this.#integrateWaiting(null)
  }

  /**
   * Whether all that the news of an update build on is here, or in the update: only then can it be judged. The rest of it is
   * held already, where it may wait.
   */
  canJudge(update: Uint8Array, news = update): boolean {
    return isIntegrable(this.#doc, update, news)
  }

  /**
   * Judges an update of someone who may not change locked boards. Throws an UnknownDependencyError when it builds on
   * what is not here, or an error of Yjs when it is malformed: then this guard is spent, and a new one is needed.
   */
  judge(update: Uint8Array, kind: UpdateKind, news = update): LockVerdict {
    const trusted = takeWaiting(this.#doc)
    Y.applyUpdate(this.#doc, update, judged[kind])
    if (!holdsAll(this.#doc, news)) throw new UnknownDependencyError('an update builds on what is not here')
    // What waits of it is held, and waits here already.
    takeWaiting(this.#doc)
    for (const waiting of trusted) Y.applyUpdateV2(this.#doc, waiting)
    this.#integrateWaiting(judged.catchUp)
    const { hasTouched, counterEdit } = this.#takeBack()
    return hasTouched ? { isAllowed: false, counterEdit } : { isAllowed: true }
  }

  /** What a facilitator's edits wait for, as when they overtake each other, stays in the document and is not judged. */
  #integrateWaiting(origin: symbol | null): void {
    if (this.#waiting.length === 0) return
    const trusted = takeWaiting(this.#doc)
    for (const update of this.#waiting) Y.applyUpdateV2(this.#doc, update, origin)
    this.#waiting = takeWaiting(this.#doc)
    for (const update of trusted) Y.applyUpdateV2(this.#doc, update)
  }

  /** Undoes what was judged and touched a locked board. */
  #takeBack(): { hasTouched: boolean; counterEdit: Uint8Array | null } {
    const touched = this.#undoManagers.filter((undo) => undo.canUndo())
    const counterEdits: Uint8Array[] = []
    const collect = (counterEdit: Uint8Array): void => {
      counterEdits.push(counterEdit)
    }
    this.#doc.on('update', collect)
    // What had waited was applied last.
    for (const undo of touched.toReversed()) {
      undo.undo()
      // Lets go of what it kept to be able to redo.
      undo.clear()
    }
    this.#doc.off('update', collect)
    return { hasTouched: touched.length > 0, counterEdit: counterEdits.length === 0 ? null : Y.mergeUpdates(counterEdits) }
  }

  [Symbol.dispose](): void {
    this.#doc.destroy()
  }
}
