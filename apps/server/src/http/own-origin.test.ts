import { expect, test } from 'vitest'
import { isOwnOrigin } from './own-origin.ts'

test('our own pages and programs without an origin may use their cookies', () => {
  expect(isOwnOrigin('https://fil.example', 'fil.example')).toBe(true)
  expect(isOwnOrigin('http://127.0.0.1:3000', '127.0.0.1:3000')).toBe(true)
  expect(isOwnOrigin(undefined, 'fil.example')).toBe(true)
})

test("others' pages may not, nor sandboxed ones, nor what is no address", () => {
  expect(isOwnOrigin('https://evil.example', 'fil.example')).toBe(false)
  expect(isOwnOrigin('https://fil.example.evil.example', 'fil.example')).toBe(false)
  expect(isOwnOrigin('http://127.0.0.1:3001', '127.0.0.1:3000')).toBe(false)
  expect(isOwnOrigin('null', 'fil.example')).toBe(false)
  expect(isOwnOrigin('', 'fil.example')).toBe(false)
})
