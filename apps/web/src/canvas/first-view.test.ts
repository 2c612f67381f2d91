// @vitest-environment happy-dom
import {
  Box,
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  defaultTools,
  Editor,
  type TLAnyShapeUtilConstructor,
} from 'tldraw'
import { expect, onTestFinished, test } from 'vitest'
import { boardShapes } from './arrange-boards.ts'
import { BoardShapeUtil } from './board-shape.tsx'
import { showFirstView } from './first-view.ts'

const shapeUtils = [...defaultShapeUtils, BoardShapeUtil] as readonly TLAnyShapeUtilConstructor[]
const whole = { x: 0, y: 56, width: 1440, height: 844 }
const besideTheMenu = { x: 248, y: 56, width: 1192, height: 844 }
type Place = typeof whole

/** An editor that measured itself at one place, and stands at another when it opens at its first view. */
const opened = ({ measured, now }: { measured: Place; now: Place }) => {
  const container = document.createElement('div')
  document.body.append(container)
  container.getBoundingClientRect = () => new DOMRect(now.x, now.y, now.width, now.height)
  const editor = new Editor({
    store: createTLStore({ shapeUtils, bindingUtils: defaultBindingUtils }),
    shapeUtils,
    bindingUtils: defaultBindingUtils,
    tools: defaultTools,
    getContainer: () => container,
  })
  const resize = ({ x, y, width, height }: Place): void => void editor.updateViewportScreenBounds(new Box(x, y, width, height))
  resize(measured)
  for (const [index, kind] of ['diagnostic', 'journey', 'roadmap'].entries())
    editor.createShape({ id: createShapeId(kind), type: 'board', x: index * 2000, y: 0, props: { w: 1400, h: 1100, kind } })
  const stop = showFirstView(editor)
  onTestFinished(() => {
    stop()
    editor.dispose()
    container.remove()
  })
  return { editor, resize }
}

/** How far the boards stand from the left and from the right end of the viewport, in pixels. */
const margins = (editor: Editor): number[] => {
  const boards = Box.Common([...boardShapes(editor).values()].flatMap(({ id }) => editor.getShapePageBounds(id) ?? []))
  const viewport = editor.getViewportScreenBounds()
  const zoom = editor.getZoomLevel()
  const left = editor.pageToViewport(boards).x
  return [left, viewport.w - left - boards.w * zoom].map(Math.round)
}

test('the first view shows all boards in the middle of where the whiteboard stands now, and stands later', () => {
  const { editor, resize } = opened({ measured: besideTheMenu, now: whole })
  expect(margins(editor)).toEqual([64, 64])
  expect(editor.getViewportScreenBounds().w).toBe(whole.width)
  resize(besideTheMenu)
  expect(margins(editor)).toEqual([64, 64])
  expect(editor.getViewportScreenBounds().w).toBe(besideTheMenu.width)
})

test.each<[string, (editor: Editor) => void]>([
  ['the view moved', (editor) => editor.centerOnPoint({ x: 0, y: 0 })],
  ['a pointer went down', (editor) => editor.getContainer().dispatchEvent(new Event('pointerdown'))],
  ['a key went down', (editor) => editor.getContainer().dispatchEvent(new Event('keydown'))],
])('nothing moves the view once %s', (_, act) => {
  const { editor, resize } = opened({ measured: besideTheMenu, now: besideTheMenu })
  act(editor)
  const chosen = editor.getCamera()
  resize(whole)
  expect(editor.getCamera()).toEqual(chosen)
})

test('the view stays while others move boards', () => {
  const { editor } = opened({ measured: whole, now: whole })
  const before = editor.getCamera()
  editor.store.mergeRemoteChanges(() => editor.updateShape({ id: createShapeId('roadmap'), type: 'board', x: 9000 }))
  expect(editor.getCamera()).toBe(before)
})
