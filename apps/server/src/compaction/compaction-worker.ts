import { unpackUpdates } from '../threads/pack-updates.ts'
import { answerTasks } from '../threads/thread.ts'
import { mergeInDocument } from './merge-in-document.ts'

answerTasks((packed: Uint8Array) => mergeInDocument(unpackUpdates(packed)))
