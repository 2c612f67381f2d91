import {
  createWorkshopResponse,
  type ErrorCode,
  errorResponse,
  inviteResponse,
  resetLinkResponse,
  type SessionResponse,
  sessionResponse,
} from '@filrouge/protocol'

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

const request = async <Result>(method: string, path: string, body: unknown, parser: Parser<Result>): Promise<Result> => {
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

export type Role = SessionResponse['role']

export const createWorkshop = (body: { name: string; language: 'fr' | 'en'; template: 'empty' | 'airport' }) =>
  request('POST', '/api/workshops', body, createWorkshopResponse)

export const readInvite = (workshopId: string, token: string) =>
  request('POST', `/api/workshops/${workshopId}/invite`, { token }, inviteResponse)

export const joinWorkshop = (
  workshopId: string,
  body: { token: string; name: string; companyFunction: string; level: SessionResponse['level'] },
) => request('POST', `/api/workshops/${workshopId}/join`, body, sessionResponse)

export const readSession = (workshopId: string) =>
  request('GET', `/api/workshops/${workshopId}/session`, undefined, sessionResponse)

export const resetLink = (workshopId: string, role: Role) =>
  request('POST', `/api/workshops/${workshopId}/links`, { role }, resetLinkResponse)
