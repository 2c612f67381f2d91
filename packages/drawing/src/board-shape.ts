import { createShapePropsMigrationSequence, type RecordProps, type TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'

/**
 * The area of a board on the whiteboard, in whiteboard units; the board's data stands elsewhere in the document.
 * `kind` is any text: a board that a later release adds is an area that an earlier one names as unknown, not a bad record.
 */
export type BoardShape = TLBaseShape<'board', { w: number; h: number; kind: string }>

export const boardShapeProps: RecordProps<BoardShape> = { w: T.nonZeroNumber, h: T.nonZeroNumber, kind: T.string }

export const boardShapeMigrations = createShapePropsMigrationSequence({ sequence: [] })
