import { unpackUpdates } from '../threads/pack-updates.ts'
import { answerTasks } from '../threads/thread.ts'
import { type DocumentEdit, updateOf } from './document-edit.ts'
import { type Beginning, type NewDocument, newDocument } from './new-document.ts'

/** An edit, and the updates of the document that it is made in. */
export interface EditTask {
  packed: Uint8Array
  edit: DocumentEdit
}

/** A document that is to be written anew. */
export interface BeginningTask {
  beginning: Beginning
}

answerTasks((task: EditTask | BeginningTask): Uint8Array | NewDocument | null =>
  'beginning' in task ? newDocument(task.beginning) : updateOf(unpackUpdates(task.packed), task.edit),
)
