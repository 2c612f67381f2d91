import { errorResponse, uploadResponse } from '@filrouge/protocol'
import { ApiError } from '../sync/request.ts'

/** Kinds of pictures that the server takes; it looks at the bytes, not at the name. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads the server's answer; throws the ApiError that it stands for. */
const readAnswer = (status: number, text: string): string => {
  const body = parsed(text)
  const taken = uploadResponse.safeParse(body)
  if (status < 300 && taken.success) return taken.data.path
  const refused = errorResponse.safeParse(body)
  throw new ApiError(refused.success ? refused.data.error.code : status === 413 ? 'tooLarge' : 'internal')
}

/**
 * Puts a picture on the workshop's server and resolves with its address. Says on the way which share of it is sent, 0 to 1.
 * Rejects with an ApiError.
 */
export const uploadPicture = (workshopId: string, file: File, onProgress: (share: number) => void): Promise<string> =>
  new Promise((resolve, reject) => {
    // Not fetch, which does not tell how far it is.
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    request.open('POST', `/api/workshops/${workshopId}/assets`)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new ApiError('unreachable'))
    request.onload = () => {
      try {
        resolve(readAnswer(request.status, request.responseText))
      } catch (error) {
        reject(error)
      }
    }
    request.send(body)
  })
