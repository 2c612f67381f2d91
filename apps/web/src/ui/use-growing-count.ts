import { startTransition, useEffect, useState } from 'react'

/**
 * How many of many items to draw by now: a first batch at once, the others batch by batch, each when the screen has
 * drawn the one before, so that a long list never holds the screen up.
 */
export const useGrowingCount = (total: number, batch: number): number => {
  const [count, setCount] = useState(batch)
  useEffect(() => {
    if (count >= total) return
    const frame = requestAnimationFrame(() => startTransition(() => setCount((now) => now + batch)))
    return () => cancelAnimationFrame(frame)
  }, [count, total, batch])
  return Math.min(count, total)
}
