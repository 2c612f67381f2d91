import { type Context, Hono } from 'hono'
import { newPublicId } from '../access/secret.ts'
import { uploadWeight } from '../storage/port/upload-store.ts'
import { readKey, readWorkshopId, requirePerson, type Services } from './context.ts'
import { fileInForm } from './file-in-form.ts'
import { holdTransfer, inPieces } from './hold-transfer.ts'
import { sniffImageType } from './image-type.ts'
import { announcedLength, readBytes } from './read-bytes.ts'
import { refusal } from './refusal.ts'
import { UploadRoom } from './upload-room.ts'

/** Room for the form's own bytes around the file. */
const formOverhead = 64 * 1024

/**
 * What an upload holds in memory, times its length: the form as a whole, and beside it the pieces that it came in, which V8
 * has not collected yet, or the copy that PostgreSQL's driver sends. As measured with many at once.
 */
const heldPerByte = 2

/** Images of a whiteboard: recognised by their bytes, bounded in size, served so that they can only be pictures. */
export const assetRoutes = ({ access, uploads, limits, transfers }: Services, addressOf: (context: Context) => string) => {
  const room = new UploadRoom(uploads, limits.workshopUploadBytes)
  const receive = async (context: Context, workshopId: string, length: number): Promise<string> => {
    const form = await readBytes(context, length)
    const bytes = fileInForm(form, context.req.header('content-type') ?? '')
    if (!bytes) throw refusal('badRequest', 'a form with a "file" is expected')
    if (bytes.length > limits.uploadBytes) throw refusal('tooLarge')
    if (!sniffImageType(bytes)) throw refusal('unsupportedType')
    const assetId = newPublicId()
    if (!(await room.save(workshopId, assetId, bytes))) throw refusal('tooManyUploads')
    return assetId
  }
  return new Hono()
    .post('/:workshopId/assets', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      // Before the body of a stranger, or of too many at once, is read.
      await requirePerson(context, access, workshopId, 'uploadImage')
      const length = announcedLength(context, limits.uploadBytes + formOverhead)
      const held = uploadWeight(length) * heldPerByte
      const assetId = await holdTransfer(transfers, context, addressOf(context), held, () => receive(context, workshopId, length))
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
