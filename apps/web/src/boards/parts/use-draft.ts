import { useEffect, useRef, useState } from 'react'

/**
 * What is being typed, written at once. The document's value reaches the screen a moment later: until it has caught up
 * with the last key pressed it is not shown, or fast typing would lose letters.
 */
export const useDraft = (value: string, onWrite: (value: string) => void) => {
  const [draft, setDraft] = useState(value)
  const pending = useRef<string | null>(null)
  useEffect(() => {
    if (pending.current !== null && pending.current !== value) return
    pending.current = null
    setDraft(value)
  }, [value])
  const write = (next: string) => {
    pending.current = next
    setDraft(next)
    onWrite(next)
  }
  const settle = () => {
    pending.current = null
  }
  return { draft, write, settle }
}
