import { remainingMs, type Timer } from '@filrouge/domain'
import { useEffect, useState } from 'react'

const tickMs = 250

/** Milliseconds left on a timer, followed as they pass; `clockAheadMs` is what the server's clock has on this device's. */
export const useTimeLeft = (timer: Timer, clockAheadMs: number): number => {
  const read = () => remainingMs(timer, Date.now() + clockAheadMs)
  const [, setTick] = useState(0)
  const isRunning = timer.status === 'running' && read() > 0
  useEffect(() => {
    if (!isRunning) return
    const ticking = setInterval(() => setTick((tick) => tick + 1), tickMs)
    return () => clearInterval(ticking)
  }, [isRunning])
  return read()
}

/** Minutes and seconds, the last second shown until it is over: "4:07". */
export const clockText = (leftMs: number): string => {
  const seconds = Math.ceil(leftMs / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
