import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { workshopKey } from '@filrouge/protocol'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { newPublicId } from '../access/secret.ts'
import { readWorkshopId, requirePerson, type Services } from './context.ts'
import { sniffImageType } from './image-type.ts'
import { refusal } from './refusal.ts'

const maxBytes = 10 * 1024 * 1024
/** Room for the form's own bytes around the file. */
const formOverhead = 64 * 1024

const folderOf = (dataDir: string, workshopId: string): string => join(dataDir, 'uploads', workshopId)

/** On disk before it is answered, and never half there under its own name. */
const writeDurably = async (folder: string, name: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${name}.part`)
  const file = await open(draft, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, join(folder, name))
}

/** Images of a whiteboard: recognised by their bytes, bounded in size, served so that they can only be pictures. */
export const assetRoutes = ({ access, dataDir }: Services) =>
  new Hono()
    .post(
      '/:workshopId/assets',
      bodyLimit({
        maxSize: maxBytes + formOverhead,
        onError: () => {
          throw refusal('tooLarge')
        },
      }),
      async (context) => {
        const workshopId = await readWorkshopId(context, access)
        await requirePerson(context, access, workshopId, 'uploadImage')
        const form = await context.req.parseBody().catch(() => null)
        const file = form?.['file']
        if (!(file instanceof File)) throw refusal('badRequest', 'a form with a "file" is expected')
        if (file.size > maxBytes) throw refusal('tooLarge')
        const bytes = new Uint8Array(await file.arrayBuffer())
        if (!sniffImageType(bytes)) throw refusal('unsupportedType')
        const assetId = newPublicId()
        await writeDurably(folderOf(dataDir, workshopId), assetId, bytes)
        return context.json({ assetId, path: `/api/workshops/${workshopId}/assets/${assetId}` }, 201)
      },
    )
    .get('/:workshopId/assets/:assetId', async (context) => {
      const workshopId = await readWorkshopId(context, access)
      await requirePerson(context, access, workshopId, 'read')
      const assetId = workshopKey.safeParse(context.req.param('assetId'))
      if (!assetId.success) throw refusal('notFound')
      const bytes = await readFile(join(folderOf(dataDir, workshopId), assetId.data)).catch(() => null)
      const type = bytes && sniffImageType(bytes)
      if (!bytes || !type) throw refusal('notFound')
      return context.body(new Uint8Array(bytes), 200, {
        'content-type': type,
        'cache-control': 'private, max-age=31536000, immutable',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': 'inline',
      })
    })
