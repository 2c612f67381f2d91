import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectWith, createWorkshop, join as joinWorkshop } from '@filrouge/server/testing/visitors'
import { keptMapName, Writer } from '@filrouge/server/testing/writer'

/** What was acknowledged, by key. */
export type Kept = Map<string, Uint8Array>

export interface Scene {
  workshopId: string
  cookie: string
}

/** A new workshop, with someone who may write there. */
export const newScene = async (address: string): Promise<Scene> => {
  const { workshopId, tokens } = await createWorkshop(address)
  return { workshopId, cookie: await joinWorkshop(address, workshopId, tokens.participant) }
}

export const openWriter = async (address: string, { workshopId, cookie }: Scene): Promise<Writer> => {
  const writer = new Writer(address, workshopId, cookie)
  await writer.opened()
  return writer
}

/** The keys whose bytes did not come back as they were acknowledged, as a stock client reads the workshop. */
export const lostKeys = async (address: string, { workshopId, cookie }: Scene, kept: Kept): Promise<string[]> => {
  const reader = await connectWith(address, workshopId, cookie)
  const found = reader.doc.getMap<unknown>(keptMapName)
  const lost = [...kept].filter(([key, bytes]) => {
    const back = found.get(key)
    return !(back instanceof Uint8Array && Buffer.compare(back, bytes) === 0)
  })
  reader.destroy()
  return lost.map(([key]) => key)
}

/** A folder of its own, which goes with the test. */
export const temporaryFolder = async (): Promise<AsyncDisposable & { path: string }> => {
  const path = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
