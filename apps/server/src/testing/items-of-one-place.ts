import * as encoding from 'lib0/encoding'

/**
 * An update whose items all claim the start of one list, each with another right neighbour: Yjs takes the square of their
 * number to order them. No client of ours writes such a one.
 */
export const itemsOfOnePlace = (count: number): Uint8Array => {
  const [neighbours, claimants] = [5, 6]
  const [withRightNeighbour, text] = [0x40, 4]
  const encoder = encoding.createEncoder()
  const write = (...numbers: number[]): void => {
    for (const number of numbers) encoding.writeVarUint(encoder, number)
  }
  write(2, count, claimants, 0)
  for (let clock = 0; clock < count; clock++) {
    write(withRightNeighbour | text, neighbours, clock)
    encoding.writeVarString(encoder, 'x')
  }
  write(1, neighbours, 0, text, 1)
  encoding.writeVarString(encoder, 'list')
  encoding.writeVarString(encoder, 'y'.repeat(count))
  // It deletes nothing.
  write(0)
  return encoding.toUint8Array(encoder)
}
