import { unpackUpdates } from '../threads/pack-updates.ts'
import { answerTasks } from '../threads/thread.ts'
import { type DocumentEdit, updateOf } from './document-edit.ts'

/** An edit, and the updates of the document that it is made in. */
export interface EditTask {
  packed: Uint8Array
  edit: DocumentEdit
}

answerTasks(({ packed, edit }: EditTask) => updateOf(unpackUpdates(packed), edit))
