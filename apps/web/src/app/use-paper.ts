import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Width of an A4 sheet on its side within its margins, in CSS pixels. */
const paperWidth = 1040
/** Height that a title leaves for a picture on that sheet, in CSS pixels. */
const pictureHeight = 560
/** A picture that would have to be smaller still goes on over several sheets. */
const smallestForHeight = 0.7
const schemeAttribute = 'data-mantine-color-scheme'

/**
 * While the page is printed: light, whatever the screen is, and the content as narrow as the paper. Returns whether it is
 * being printed, for the board to show itself as it does to readers.
 */
export const usePaper = (content: RefObject<HTMLElement | null>): boolean => {
  const [isOnPaper, setIsOnPaper] = useState(false)
  useEffect(() => {
    const root = document.documentElement
    let scheme: string | null = null
    const before = (): void => {
      scheme = root.getAttribute(schemeAttribute)
      root.setAttribute(schemeAttribute, 'light')
      // What is being written is written, before its field gives way to its text.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      flushSync(() => setIsOnPaper(true))
      const all = (selector: string) => [...(content.current?.querySelectorAll(selector) ?? [])]
      const widest = Math.max(1, ...all('table, svg').map((each) => each.scrollWidth))
      const tallest = Math.max(1, ...all('figure, svg').map((each) => each.getBoundingClientRect().height))
      const zoom = Math.min(1, paperWidth / widest, Math.max(smallestForHeight, pictureHeight / tallest))
      root.style.setProperty('--paper-zoom', String(zoom))
    }
    const after = (): void => {
      if (scheme) root.setAttribute(schemeAttribute, scheme)
      setIsOnPaper(false)
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [content])
  return isOnPaper
}
