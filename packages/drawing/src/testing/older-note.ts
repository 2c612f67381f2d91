import type { TLRecord } from '@tldraw/tlschema'
import { drawingSchema } from '../index.ts'

/** Before notes held rich text (version 8 of notes, 9 of shapes with geometry): a plain `text`. */
export const olderSchema = () => {
  const { schemaVersion, sequences } = drawingSchema.serialize() as { schemaVersion: 2; sequences: Record<string, number> }
  return { schemaVersion, sequences: { ...sequences, 'com.tldraw.shape.note': 8, 'com.tldraw.shape.geo': 9 } }
}

/** A note of that time. */
export const olderNote = (id: string, text: unknown) =>
  ({
    id,
    typeName: 'shape',
    type: 'note',
    parentId: 'page:page',
    index: 'a1',
    x: 10,
    y: 20,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: { author: 'Ada' },
    props: {
      color: 'yellow',
      labelColor: 'black',
      size: 'm',
      font: 'sans',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      scale: 1,
      text,
    },
  }) as unknown as TLRecord
