import { beforePaint } from './before-paint.ts'

/** After each time rests so many times as long as that took, and so many milliseconds at most. */
const restTimes = 2
const mostRestMs = 500

/**
 * Tells at the next paint, however often it is asked meanwhile. Where showing what is told takes long, it rests after it:
 * in a room where many type at once, each screen stays free for its own person.
 */
export const paced = (tell: () => void): (() => void) => {
  let isAsked = false
  let isBusy = false
  const run = (): void => {
    isAsked = false
    const startedAt = performance.now()
    tell()
    // A task of its own: before it comes what was told is rendered and painted.
    setTimeout(() => {
      const restMs = Math.min(mostRestMs, restTimes * (performance.now() - startedAt))
      setTimeout(() => {
        isBusy = false
        if (isAsked) start()
      }, restMs)
    })
  }
  const start = (): void => {
    isBusy = true
    beforePaint(run)
  }
  return () => {
    isAsked = true
    if (!isBusy) start()
  }
}
