import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'
import { AssetRecordType, createShapesForAssets, type Editor, type TLImageAsset, Vec } from 'tldraw'
import { ApiError } from '../sync/request.ts'
import { pictureTypes, uploadPicture } from './upload-picture.ts'

type Words = TFunction<'canvas'>

const isPicture = (file: File): boolean => (pictureTypes as readonly string[]).includes(file.type)

/** The asset of a picture that is on the server. */
const assetOf = (file: File, src: string, size: { w: number; h: number }): TLImageAsset => ({
  id: AssetRecordType.createId(),
  typeName: 'asset',
  type: 'image',
  props: {
    name: file.name,
    src,
    w: size.w,
    h: size.h,
    mimeType: file.type,
    isAnimated: file.type === 'image/gif',
    fileSize: file.size,
  },
  meta: {},
})

/** Its size as shown, in pixels. Rejects when the file is no picture that this browser can read. */
const sizeOf = async (file: File): Promise<{ w: number; h: number }> => {
  const bitmap = await createImageBitmap(file)
  const size = { w: bitmap.width, h: bitmap.height }
  bitmap.close()
  return size
}

const failureOf = (t: Words, error: unknown, name: string): string => {
  if (!(error instanceof ApiError)) return t('picture.unreadable', { name })
  switch (error.code) {
    case 'tooLarge':
      return t('picture.tooLarge', { name })
    case 'tooManyUploads':
      return t('picture.workshopFull', { name })
    case 'unsupportedType':
      return t('picture.wrongType', { name })
    case 'unreachable':
      return t('picture.unreachable', { name })
    case 'forbidden':
    case 'noSession':
      return t('picture.forbidden')
    default:
      return t('picture.failed', { name })
  }
}

/** Sends one picture and says how far it is; null, with the reason on screen, when it could not be put. */
const sendPicture = async (workshopId: string, file: File, t: Words): Promise<TLImageAsset | null> => {
  const { name } = file
  const id = `picture-${crypto.randomUUID()}`
  const tell = (share: number): string => t('picture.sending', { name, percent: Math.round(share * 100) })
  notifications.show({ id, loading: true, autoClose: false, withCloseButton: false, message: tell(0) })
  try {
    const size = await sizeOf(file)
    const src = await uploadPicture(workshopId, file, (share) =>
      notifications.update({ id, loading: true, message: tell(share) }),
    )
    notifications.hide(id)
    return assetOf(file, src, size)
  } catch (error) {
    notifications.update({
      id,
      loading: false,
      color: 'red',
      autoClose: 10_000,
      withCloseButton: true,
      message: failureOf(t, error, name),
    })
    return null
  }
}

/**
 * Pictures dropped, pasted or chosen go to the server first, and onto the whiteboard once they are there, in one step of
 * undo: nobody ever sees an empty frame. Whatever is no picture is named with what would be taken.
 */
export const putPictures = (editor: Editor, workshopId: string, t: Words): void => {
  editor.registerExternalContentHandler('files', async ({ files, point }) => {
    if (editor.getIsReadonly()) return
    const place = Vec.From(point ?? editor.getViewportPageBounds().center)
    for (const file of files.filter((each) => !isPicture(each)))
      notifications.show({ color: 'red', autoClose: 10_000, message: t('picture.wrongType', { name: file.name }) })
    const sent = await Promise.all(files.filter(isPicture).map((file) => sendPicture(workshopId, file, t)))
    const assets = sent.filter((asset) => asset !== null)
    if (assets.length === 0 || editor.isDisposed) return
    editor.markHistoryStoppingPoint('put pictures')
    await createShapesForAssets(editor, assets, place)
  })
}
