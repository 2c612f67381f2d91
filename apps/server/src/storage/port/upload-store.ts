/** What the smallest image counts, in bytes: a file or a row takes room and time of its own. */
const leastUploadBytes = 64 * 1024

/** What an image counts, in bytes. */
export const uploadWeight = (length: number): number => Math.max(length, leastUploadBytes)

/** The images of whiteboards. An image never changes under its id. */
export interface UploadStore {
  /**
   * Resolves once it is durable; rejects when there is no such workshop. Takes the bytes over, with the buffer they stand
   * in: nobody else may use it any more.
   */
  saveUpload: (workshopId: string, uploadId: string, bytes: Uint8Array) => Promise<void>
  /** What all images of a workshop count together, in bytes. */
  uploadedBytes: (workshopId: string) => Promise<number>
  /** The length of an image, in bytes; null when there is none. */
  uploadSize: (workshopId: string, uploadId: string) => Promise<number | null>
  upload: (workshopId: string, uploadId: string) => Promise<Uint8Array | null>
  /**
   * Copies those images that there are to another workshop, which has none yet, under the same ids; durable when it resolves.
   * False, having copied nothing, where they count more than `most` bytes together. Rejects when there is no workshop to copy
   * them to.
   */
  copyUploads: (between: { from: string; to: string }, uploadIds: readonly string[], most: number) => Promise<boolean>
}
