const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Whether two values of plain data say the same; parts with the same identity are not looked into. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && isSame(a[key], b[key]))
}

/** The value before when the next one says the same, so that who compares by identity sees no change. */
export const keepEqual = <Value>(before: Value | undefined, next: Value): Value =>
  before !== undefined && isSame(before, next) ? before : next
