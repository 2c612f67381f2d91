import { type RefObject, useEffect } from 'react'

/** Width of an A4 sheet on its side within its margins, in CSS pixels. */
const paperWidth = 1040
const schemeAttribute = 'data-mantine-color-scheme'

/** While the page is printed: light, whatever the screen is, and the content as narrow as the paper. */
export const usePaper = (content: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const root = document.documentElement
    let scheme: string | null = null
    const before = (): void => {
      scheme = root.getAttribute(schemeAttribute)
      root.setAttribute(schemeAttribute, 'light')
      const widest = Math.max(0, ...[...(content.current?.querySelectorAll('table, svg') ?? [])].map((each) => each.scrollWidth))
      root.style.setProperty('--paper-zoom', String(Math.min(1, paperWidth / Math.max(1, widest))))
    }
    const after = (): void => {
      if (scheme) root.setAttribute(schemeAttribute, scheme)
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [content])
}
