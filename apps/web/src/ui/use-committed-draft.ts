import { type KeyboardEvent, useEffect, useRef, useState } from 'react'

/**
 * What is being typed in a field, taken when the person leaves it or presses Enter. It follows the document while nobody
 * types here, so that others' edits do not wipe a half-typed value.
 *
 * @param take Writes the draft; returns whether it could: a refused one stays as it is.
 */
export const useCommittedDraft = <Value>(value: Value, take: (draft: Value) => boolean) => {
  const [draft, setDraft] = useState(value)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) setDraft(value)
  }, [value])
  const type = (next: Value): void => {
    isTyping.current = true
    setDraft(next)
  }
  const commit = (): void => {
    isTyping.current = false
    if (!take(draft)) isTyping.current = true
  }
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') commit()
  }
  return { draft, type, commitProps: { onBlur: commit, onKeyDown } }
}
