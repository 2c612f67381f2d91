import { afterEach, beforeEach } from 'vitest'
import type { Storage } from '../port/storage.ts'

/** Somewhere a storage keeps things: empty at first, and what is kept outlives each opening. */
export interface Place {
  open: () => Promise<Storage>
  remove: () => Promise<void>
}

export interface OpenStorage {
  readonly storage: Storage
  /** Closes the storage and opens it again on the same place. */
  reopen: () => Promise<void>
}

/** A fresh storage for each test of the surrounding suite. */
export const useStorage = (createPlace: () => Promise<Place>): OpenStorage => {
  let place: Place
  let storage: Storage
  beforeEach(async () => {
    place = await createPlace()
    storage = await place.open()
  })
  afterEach(async () => {
    await storage[Symbol.asyncDispose]()
    await place.remove()
  })
  return {
    get storage() {
      return storage
    },
    reopen: async () => {
      await storage[Symbol.asyncDispose]()
      storage = await place.open()
    },
  }
}
