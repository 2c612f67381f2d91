import { unpackUpdates } from '../threads/pack-updates.ts'
import { answerTasks } from '../threads/thread.ts'
import { readUpdate } from '../updates/read-update.ts'
import { mergeInDocument } from './merge-in-document.ts'

answerTasks((packed: Uint8Array) => {
  const merged = mergeInDocument(unpackUpdates(packed))
  // Before it takes the place of what it was merged from.
  readUpdate(merged)
  return merged
})
