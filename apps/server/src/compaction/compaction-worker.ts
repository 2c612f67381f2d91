import { answerTasks } from '../threads/thread.ts'
import { mergeInDocument } from './merge-in-document.ts'
import { unpackUpdates } from './pack-updates.ts'

answerTasks((packed: Uint8Array) => mergeInDocument(unpackUpdates(packed)))
