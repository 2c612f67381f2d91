import { type BoardShape, boardShapeMigrations, boardShapeProps } from '@filrouge/drawing'
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import { BaseBoxShapeUtil, HTMLContainer, type SvgExportContext, type TLFontFace, type TLShape } from 'tldraw'
import { BoardFace } from './board-face.tsx'
import { boardName, boardPicture } from './board-picture.ts'
import { dropNotes, previewDrop } from './drop-notes.ts'
import { showDropPreview } from './drop-preview.tsx'

/** What an exported picture needs to set posters' texts. */
const fontFaces: TLFontFace[] = [
  { family: 'Inter Variable', src: { url: inter, format: 'woff2' }, weight: '100 900', style: 'normal' },
]

export const isBoardShape = (shape: { typeName: string; type?: string }): shape is BoardShape =>
  shape.typeName === 'shape' && shape.type === 'board'

/** A board as a shape: moved and sized as any other, opened for work by a double click. */
export class BoardShapeUtil extends BaseBoxShapeUtil<BoardShape> {
  static override type = 'board' as const
  static override props = boardShapeProps
  static override migrations = boardShapeMigrations

  override getDefaultProps(): BoardShape['props'] {
    return { w: 1200, h: 800, kind: 'strategicCanvas' }
  }

  override canEdit(): boolean {
    return true
  }

  /** Observers may scroll and read; the board itself takes no edits from them. */
  override canEditInReadonly(): boolean {
    return true
  }

  override canScroll(): boolean {
    return true
  }

  override canReceiveNewChildrenOfType(): boolean {
    return false
  }

  override getAriaDescriptor(shape: BoardShape): string {
    return boardName(this.editor, shape.props.kind)
  }

  override onDragShapesOver(board: BoardShape, shapes: TLShape[]): void {
    previewDrop(this.editor, board, shapes)
  }

  override onDragShapesOut(): void {
    showDropPreview(this.editor, null)
  }

  override onDropShapesOver(board: BoardShape, shapes: TLShape[]): void {
    dropNotes(this.editor, board, shapes)
  }

  override getFontFaces(): TLFontFace[] {
    return fontFaces
  }

  override toSvg(shape: BoardShape, { isDarkMode }: SvgExportContext) {
    return boardPicture(this.editor, shape, isDarkMode)
  }

  component(shape: BoardShape) {
    return (
      <HTMLContainer id={shape.id} style={{ pointerEvents: 'none' }}>
        <BoardFace shape={shape} />
      </HTMLContainer>
    )
  }

  indicator(shape: BoardShape) {
    return <rect width={shape.props.w} height={shape.props.h} rx={8} />
  }
}
