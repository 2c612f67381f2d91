import { expect, test } from 'vitest'
import { MalformedUpdateError } from './byte-cursor.ts'
import { maxDepth, parseShallowJson } from './shallow-json.ts'

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

test('a value as deep as people need is read', () => {
  expect(parseShallowJson('{"cursor":{"x":1}}')).toEqual({ cursor: { x: 1 } })
  expect(() => parseShallowJson(nested(maxDepth))).not.toThrow()
})

test('one so deep that writing it again would end a client is refused, in an object as in a list', () => {
  for (const depth of [maxDepth + 1, 20_000]) {
    expect(() => parseShallowJson(nested(depth))).toThrow(MalformedUpdateError)
    expect(() => parseShallowJson(`{"deep":${nested(depth)}}`)).toThrow(MalformedUpdateError)
  }
})

test('what is not JSON is refused as such', () => {
  expect(() => parseShallowJson('{')).toThrow(MalformedUpdateError)
})
