import { type UploadStore, uploadWeight } from '../storage/port/upload-store.ts'

/** Keeps the images of one workshop within what they may count, in bytes, those on their way to the storage included. */
export class UploadRoom {
  readonly #store: Pick<UploadStore, 'uploadedBytes' | 'saveUpload'>
  readonly #most: number
  readonly #underWay = new Map<string, number>()

  constructor(store: Pick<UploadStore, 'uploadedBytes' | 'saveUpload'>, most: number) {
    this.#store = store
    this.#most = most
  }

  /** Saves an image; false when the workshop has no room for it. Rejects as the storage does. */
  async save(workshopId: string, uploadId: string, bytes: Uint8Array): Promise<boolean> {
    const weight = uploadWeight(bytes.length)
    this.#count(workshopId, weight)
    try {
      // Read before the storage is asked: what arrives there meanwhile may count twice, and never not at all.
      const underWay = this.#underWay.get(workshopId) ?? 0
      if (underWay + (await this.#store.uploadedBytes(workshopId)) > this.#most) return false
      await this.#store.saveUpload(workshopId, uploadId, bytes)
      return true
    } finally {
      this.#count(workshopId, -weight)
    }
  }

  #count(workshopId: string, bytes: number): void {
    const underWay = (this.#underWay.get(workshopId) ?? 0) + bytes
    if (underWay > 0) this.#underWay.set(workshopId, underWay)
    else this.#underWay.delete(workshopId)
  }
}
