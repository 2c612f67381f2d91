/** Where on a board something would fall. */
export interface DropTarget {
  /** The element's `data-drop-target`. */
  target: string
  box: DOMRect
}

const isWithin = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom

/** Whether the point falls where scrolled areas around the element, up to the board, let it be seen. */
const isInView = (element: HTMLElement, board: HTMLElement, x: number, y: number): boolean => {
  for (let around = element.parentElement; around && around !== board; around = around.parentElement) {
    if (getComputedStyle(around).overflow !== 'visible' && !isWithin(around.getBoundingClientRect(), x, y)) return false
  }
  return true
}

/**
 * The innermost element of the board under the point (client coordinates) that has a `data-drop-target`. Found by place:
 * boards let pointers through.
 */
export const dropTargetAt = (board: HTMLElement, x: number, y: number): DropTarget | null => {
  let found: { target: DropTarget; area: number } | null = null
  for (const element of board.querySelectorAll<HTMLElement>('[data-drop-target]')) {
    const box = element.getBoundingClientRect()
    const target = element.dataset['dropTarget']
    const area = box.width * box.height
    if (target && isWithin(box, x, y) && (!found || area <= found.area) && isInView(element, board, x, y))
      found = { target: { target, box }, area }
  }
  return found?.target ?? null
}
