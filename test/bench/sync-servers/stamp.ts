/** A stamp is text that edits and cursors carry: when it was made, in milliseconds of this process's clock. */
const mark = Buffer.from('@T')
const digits = 12

export const stamp = (): string => `@T${performance.now().toFixed(3).padStart(digits, '0')}`

export const countStamps = (frame: Buffer): number => {
  let count = 0
  for (let at = frame.indexOf(mark); at >= 0; at = frame.indexOf(mark, at + digits)) count++
  return count
}

/** The age of every stamp in a frame, in milliseconds. */
export const readAges = (frame: Buffer, onAge: (milliseconds: number) => void): void => {
  const now = performance.now()
  for (let at = frame.indexOf(mark); at >= 0; at = frame.indexOf(mark, at + digits)) {
    onAge(now - Number(frame.toString('latin1', at + mark.length, at + mark.length + digits)))
  }
}
