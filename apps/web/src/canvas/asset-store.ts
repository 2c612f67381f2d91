import { uploadResponse } from '@filrouge/protocol'
import type { TLAssetStore } from 'tldraw'

/** Keeps pictures on the workshop's server, never in the document. */
export const workshopAssets = (workshopId: string): TLAssetStore => ({
  upload: async (_asset, file, abortSignal) => {
    const body = new FormData()
    body.append('file', file)
    const response = await fetch(`/api/workshops/${workshopId}/assets`, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      ...(abortSignal ? { signal: abortSignal } : {}),
    })
    if (!response.ok) throw new Error(`The server refused the picture (${response.status})`)
    return { src: uploadResponse.parse(await response.json()).path }
  },
  resolve: (asset) => asset.props.src,
})
