// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { usePaper } from './use-paper.ts'

afterEach(cleanup)

const Page = () => {
  const content = useRef<HTMLDivElement>(null)
  return <div ref={content}>{usePaper(content) ? 'as readers see it' : 'with its controls'}</div>
}

const scheme = () => document.documentElement.getAttribute('data-mantine-color-scheme')

test('a board goes to paper light and without controls, and the screen comes back as it was', () => {
  document.documentElement.setAttribute('data-mantine-color-scheme', 'dark')
  const { container } = render(<Page />)
  act(() => void fireEvent(window, new Event('beforeprint')))
  expect([container.textContent, scheme()]).toEqual(['as readers see it', 'light'])
  act(() => void fireEvent(window, new Event('afterprint')))
  expect([container.textContent, scheme()]).toEqual(['with its controls', 'dark'])
})
