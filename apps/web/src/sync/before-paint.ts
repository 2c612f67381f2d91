/** Where no frames come, in milliseconds. */
const hiddenMs = 50

/** Calls back before the next paint, or by a timer when the page is hidden. Returns how to cancel. */
export const beforePaint = (run: () => void): (() => void) => {
  if (typeof document === 'undefined' || document.hidden) {
    const timer = setTimeout(run, hiddenMs)
    return () => clearTimeout(timer)
  }
  const frame = requestAnimationFrame(run)
  return () => cancelAnimationFrame(frame)
}
