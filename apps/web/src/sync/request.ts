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

/** The server's answer; throws an ApiError when it refuses or cannot be reached. */
const ask = async (method: string, path: string, body: unknown): Promise<Response> => {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new ApiError('unreachable')
  })
  if (response.ok) return response
  const refusal = errorResponse.safeParse(await response.json().catch(() => null))
  throw new ApiError(refusal.success ? refusal.data.error.code : 'internal')
}

/** Asks the server in JSON and parses its answer. Throws an ApiError. */
export const request = async <Result>(method: string, path: string, body: unknown, parser: Parser<Result>): Promise<Result> => {
  const response = await ask(method, path, body)
  return parser.parse(await response.json().catch(() => null))
}

/** Asks the server for something done, whose answer is empty. Throws an ApiError. */
export const requestNothing = async (method: string, path: string, body?: unknown): Promise<void> => {
  await ask(method, path, body)
}

/** Asks the server for bytes. Throws an ApiError. */
export const requestBytes = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await ask('GET', path, undefined)).arrayBuffer())
