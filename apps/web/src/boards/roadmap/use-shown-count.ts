import { useState } from 'react'
import { useSearchParams } from 'react-router'

/** A screen shows this many at first: more than a room can discuss, few enough to be drawn at once. */
const firstShown = 60

/** The first of many, until people ask for the others or come looking for one of them. */
export const useShownCount = <Item extends { id: string }>(items: readonly Item[]) => {
  const [params] = useSearchParams()
  const [isWhole, setWhole] = useState(false)
  const looked = params.get('focus')
  const isLookedFurther = looked !== null && items.findIndex(({ id }) => id === looked) >= firstShown
  const count = isWhole || isLookedFurther ? items.length : Math.min(firstShown, items.length)
  return {
    shown: count === items.length ? items : items.slice(0, count),
    more: items.length - count,
    showAll: () => setWhole(true),
  }
}
