/** Remembers the last result: the same arguments, compared by identity, give the very same result back. */
export const memoLast = <Args extends readonly unknown[], Result>(compute: (...args: Args) => Result) => {
  let last: { args: Args; result: Result } | null = null
  return (...args: Args): Result => {
    if (last?.args.length !== args.length || !args.every((arg, place) => arg === last?.args[place]))
      last = { args, result: compute(...args) }
    return last.result
  }
}
