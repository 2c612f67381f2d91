import { type ErrorCode, errorResponse } from '@filrouge/protocol'

interface Parser<Result> {
  parse: (value: unknown) => Result
}

/** A refusal of the server; `code` has its sentence in the message catalogue. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'unreachable'
  constructor(code: ErrorCode | 'unreachable') {
    super(code)
    this.code = code
  }
}

/** Asks the server in JSON and parses its answer; throws an ApiError when it refuses or cannot be reached. */
export const request = async <Result>(method: string, path: string, body: unknown, parser: Parser<Result>): Promise<Result> => {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new ApiError('unreachable')
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return parser.parse(answer)
  const refusal = errorResponse.safeParse(answer)
  throw new ApiError(refusal.success ? refusal.data.error.code : 'internal')
}
