/** From 0 (absent) to 5 (reference for others); the catalogue says each in words. */
export const levels = [0, 1, 2, 3, 4, 5] as const

/**
 * The level that a key press means. The key's place decides, so that the digit row works without Shift on a French
 * keyboard too; with Shift it means the required level.
 */
export const levelOfKey = (event: {
  code: string
  key: string
  shiftKey: boolean
}): { field: 'current' | 'required'; level: number } | null => {
  const fromRow = /^Digit([0-5])$/.exec(event.code)?.[1]
  if (fromRow !== undefined) return { field: event.shiftKey ? 'required' : 'current', level: Number(fromRow) }
  return /^[0-5]$/.test(event.key) ? { field: 'current', level: Number(event.key) } : null
}
