import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { newPublicId } from '../access/secret.ts'
import { uploadWeight } from '../storage/port/upload-store.ts'
import { bodyWithin, readKey, readWorkshopId, requirePerson, type Services } from './context.ts'
import { holdTransfer, inPieces } from './hold-transfer.ts'
import { sniffImageType } from './image-type.ts'
import { refusal } from './refusal.ts'
import { UploadRoom } from './upload-room.ts'

/** Room for the form's own bytes around the file. */
const formOverhead = 64 * 1024

/** Images of a whiteboard: recognised by their bytes, bounded in size, served so that they can only be pictures. */
export const assetRoutes = ({ access, uploads, limits, transfers }: Services, addressOf: (context: Context) => string) => {
  const room = new UploadRoom(uploads, limits.workshopUploadBytes)
  /** Before the body of a stranger, or of too many at once, is read. */
  const admit = createMiddleware(async (context, next) => {
    const workshopId = await readWorkshopId(context, access)
    await requirePerson(context, access, workshopId, 'uploadImage')
    await holdTransfer(transfers, context, addressOf(context), limits.uploadBytes, next)
  })
  return new Hono()
    .post('/:workshopId/assets', admit, bodyWithin(limits.uploadBytes + formOverhead), async (context) => {
      const workshopId = readKey(context, 'workshopId', 'notFound')
      const form = await context.req.parseBody().catch(() => null)
      const file = form?.['file']
      if (!(file instanceof File)) throw refusal('badRequest', 'a form with a "file" is expected')
      if (file.size > limits.uploadBytes) throw refusal('tooLarge')
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (!sniffImageType(bytes)) throw refusal('unsupportedType')
      const assetId = newPublicId()
      if (!(await room.save(workshopId, assetId, bytes))) throw refusal('tooManyUploads')
      return context.json({ assetId, path: `/api/workshops/${workshopId}/assets/${assetId}` }, 201)
    })
    .get('/:workshopId/assets/:assetId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      const assetId = readKey(context, 'assetId', 'notFound')
      const size = await uploads.uploadSize(workshopId, assetId)
      if (size === null) throw refusal('notFound')
      const read = () => uploads.upload(workshopId, assetId)
      const bytes = await holdTransfer(transfers, context, addressOf(context), uploadWeight(size), read)
      const type = bytes && sniffImageType(bytes)
      if (!bytes || !type) throw refusal('notFound')
      return context.body(inPieces(bytes), 200, {
        'content-length': String(bytes.length),
        'content-type': type,
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': 'inline',
      })
    })
}
