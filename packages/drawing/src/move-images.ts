import { drawingMapName } from '@filrouge/document'
import type { TLRecord } from '@tldraw/tlschema'
import type { Doc } from 'yjs'
import { decodeRecord, encodeRecord, type PlainRecord } from './record-codec.ts'

/** Where an image of a workshop is served, before its identifier. */
const imagesPath = (workshopId: string): string => `/api/workshops/${workshopId}/assets/`

const propsOf = ({ typeName, props }: PlainRecord): Record<string, unknown> | null =>
  typeName === 'asset' && typeof props === 'object' && props !== null ? (props as Record<string, unknown>) : null

/**
 * Gives the images of a drawing the addresses that they have in another workshop, where they keep their identifiers. Returns
 * these, each once. No record that names an image holds anything of its address before, nor of its changes.
 */
export const moveImages = (doc: Doc, fromWorkshopId: string, toWorkshopId: string): string[] => {
  const [from, to] = [imagesPath(fromWorkshopId), imagesPath(toWorkshopId)]
  const imageIds = new Set<string>()
  doc.transact(() => {
    const drawing = doc.getMap<unknown>(drawingMapName)
    for (const [id, inner] of [...drawing.entries()]) {
      const record = decodeRecord(id, inner)
      const props = record && propsOf(record)
      const src = props?.['src']
      if (typeof src !== 'string' || !src.startsWith(from)) continue
      const imageId = src.slice(from.length)
      imageIds.add(imageId)
      drawing.set(id, encodeRecord({ ...record, props: { ...props, src: to + imageId } } as unknown as TLRecord))
    }
  })
  return [...imageIds]
}
