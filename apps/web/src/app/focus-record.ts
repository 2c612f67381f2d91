import { useEffect } from 'react'
import { useSearchParams } from 'react-router'

const patienceMs = 5000

const show = (element: Element): void => {
  element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'smooth' })
  element.setAttribute('data-found', 'true')
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
  setTimeout(() => element.removeAttribute('data-found'), 3200)
}

/** Brings the record named by `?focus=ID` into view as soon as its board has drawn it. */
export const useFocusedRecord = (): void => {
  const [params] = useSearchParams()
  const id = params.get('focus')
  useEffect(() => {
    if (!id) return
    const find = () => document.querySelector(`[data-record-id="${CSS.escape(id)}"]`)
    const now = find()
    if (now) return show(now)
    const observer = new MutationObserver(() => {
      const found = find()
      if (!found) return
      observer.disconnect()
      show(found)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    const giveUp = setTimeout(() => observer.disconnect(), patienceMs)
    return () => {
      observer.disconnect()
      clearTimeout(giveUp)
    }
  }, [id])
}
