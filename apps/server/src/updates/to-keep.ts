import { lengthOf, type Piece } from './piece.ts'

/** The pieces in a buffer of their own, those of which a buffer that brought them holds much else. */
export const toKeep = (pieces: readonly Piece[]): readonly Piece[] => {
  const keptByBuffer = new Map<ArrayBufferLike, number>()
  const keptOf = ({ bytes }: Piece): number => keptByBuffer.get(bytes.buffer) ?? 0
  for (const piece of pieces) keptByBuffer.set(piece.bytes.buffer, keptOf(piece) + lengthOf(piece))
  const isWasteful = (piece: Piece): boolean => 2 * keptOf(piece) < piece.bytes.buffer.byteLength
  const size = pieces.reduce((sum, piece) => sum + (isWasteful(piece) ? lengthOf(piece) : 0), 0)
  if (size === 0) return pieces
  const bytes = new Uint8Array(size)
  let at = 0
  return pieces.map((piece) => {
    if (!isWasteful(piece)) return piece
    const from = at
    bytes.set(piece.bytes.subarray(piece.from, piece.to), from)
    at += lengthOf(piece)
    return { ...piece, bytes, from, to: at }
  })
}
