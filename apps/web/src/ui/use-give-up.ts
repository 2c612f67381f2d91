import { useEffect, useRef } from 'react'

/**
 * Gives a drag up on Escape: `begin` when it starts, `end` when it is over, however it ends. That Escape is the drag's alone: the
 * whiteboard and the windows around take no notice.
 */
export const useGiveUp = (giveUp: () => void) => {
  const latest = useRef(giveUp)
  latest.current = giveUp
  const listening = useRef<AbortController | null>(null)
  const end = () => listening.current?.abort()
  useEffect(() => () => listening.current?.abort(), [])
  const begin = () => {
    end()
    const listener = new AbortController()
    listening.current = listener
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopImmediatePropagation()
      listener.abort()
      latest.current()
    }
    addEventListener('keydown', onKeyDown, { capture: true, signal: listener.signal })
  }
  return { begin, end }
}
