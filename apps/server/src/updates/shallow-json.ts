import { MalformedUpdateError } from './byte-cursor.ts'

/** Values nested deeper are refused: reading or writing them would exhaust a client's stack. */
export const maxDepth = 100

const isDeeperThan = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return false
  return depth === 0 || Object.values(value).some((inner) => isDeeperThan(inner, depth - 1))
}

/** Parses JSON that every client can read and write again. Throws a MalformedUpdateError. */
export const parseShallowJson = (text: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new MalformedUpdateError('a value is not JSON')
  }
  // Each level opens and closes in the text.
  if (text.length > 2 * maxDepth && isDeeperThan(value, maxDepth)) throw new MalformedUpdateError('a value is nested too deep')
  return value
}
