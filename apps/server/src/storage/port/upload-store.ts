/** The images of whiteboards. An image never changes under its id. */
export interface UploadStore {
  /** Resolves once it is durable; rejects when there is no such workshop. */
  saveUpload: (workshopId: string, uploadId: string, bytes: Uint8Array) => Promise<void>
  /** All images of a workshop together, in bytes. */
  uploadedBytes: (workshopId: string) => Promise<number>
  upload: (workshopId: string, uploadId: string) => Promise<Uint8Array | null>
}
