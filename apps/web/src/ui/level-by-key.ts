/** The level 0..10 that a key of a slider leads to from another, by half points; undefined: not a key of a slider. */
export const levelByKey = (key: string, level: number): number | undefined => {
  if (key === 'ArrowUp' || key === 'ArrowRight') return Math.min(10, level + 0.5)
  if (key === 'ArrowDown' || key === 'ArrowLeft') return Math.max(0, level - 0.5)
  if (key === 'Home') return 0
  return key === 'End' ? 10 : undefined
}
