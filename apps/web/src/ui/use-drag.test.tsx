// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { useDrag } from './use-drag.ts'

let heard: string[]
/** Keys that reached what stands around the drag. */
let keysAround: string[]

const Point = () => {
  const drag = useDrag({
    valueAt: ({ clientX }) => clientX,
    onDrag: (value) => heard.push(`drag ${value}`),
    onDrop: (value) => heard.push(`drop ${value}`),
    onCancel: () => heard.push('cancel'),
  })
  return (
    <svg>
      <title>Drawing</title>
      <g data-testid="point" {...drag} />
    </svg>
  )
}

const hearKey = ({ key }: KeyboardEvent) => void keysAround.push(key)

beforeEach(() => {
  heard = []
  keysAround = []
  document.addEventListener('keydown', hearKey)
  render(<Point />)
  screen.getByTestId('point').setPointerCapture = () => undefined
})
afterEach(() => {
  document.removeEventListener('keydown', hearKey)
  cleanup()
})

const at = (clientX: number) => ({ clientX, clientY: 0, button: 0, pointerId: 1 })

it('drops where the pointer is let go, and a press that does not move changes nothing', () => {
  const point = screen.getByTestId('point')
  fireEvent.pointerDown(point, at(0))
  fireEvent.pointerMove(point, at(2))
  fireEvent.pointerUp(point, at(2))
  expect(heard).toEqual(['cancel'])
  fireEvent.pointerDown(point, at(0))
  fireEvent.pointerMove(point, at(30))
  fireEvent.pointerUp(point, at(40))
  expect(heard).toEqual(['cancel', 'drag 30', 'drop 40'])
})

it('is given up by Escape, which nothing around hears, and what the pointer does afterwards changes nothing', () => {
  const point = screen.getByTestId('point')
  fireEvent.pointerDown(point, at(0))
  fireEvent.pointerMove(point, at(30))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.pointerMove(point, at(50))
  fireEvent.pointerUp(point, at(50))
  expect(heard).toEqual(['drag 30', 'cancel'])
  expect(keysAround).toEqual([])
})

it('leaves Escape to the others before a drag and after it', () => {
  const point = screen.getByTestId('point')
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.pointerDown(point, at(0))
  fireEvent.pointerMove(point, at(30))
  fireEvent.keyDown(document.body, { key: 'a' })
  fireEvent.pointerUp(point, at(30))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  expect(keysAround).toEqual(['Escape', 'a', 'Escape'])
  expect(heard).toEqual(['drag 30', 'drop 30'])
})
