import type { TLAssetStore } from 'tldraw'
import { uploadPicture } from './upload-picture.ts'

/** Keeps pictures on the workshop's server, never in the document. */
export const workshopAssets = (workshopId: string): TLAssetStore => ({
  upload: async (_asset, file) => ({ src: await uploadPicture(workshopId, file, () => {}) }),
  resolve: (asset) => asset.props.src,
})
