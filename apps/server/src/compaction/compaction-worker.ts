import { parentPort } from 'node:worker_threads'
import type { CompactionAnswer, CompactionTask } from './compactor.ts'
import { mergeInDocument } from './merge-in-document.ts'
import { unpackUpdates } from './pack-updates.ts'

const answer = ({ id, packed }: CompactionTask): CompactionAnswer => {
  try {
    return { id, merged: mergeInDocument(unpackUpdates(packed)) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

parentPort?.on('message', (task: CompactionTask) => parentPort?.postMessage(answer(task)))
