import type { ErrorCode } from '@filrouge/protocol'
import { HTTPException } from 'hono/http-exception'

const statusByCode = {
  badRequest: 400,
  notFound: 404,
  invalidInvite: 403,
  linkExpired: 403,
  passcodeNeeded: 403,
  wrongPasscode: 403,
  noSession: 401,
  removed: 403,
  linkReplaced: 403,
  accessExpired: 403,
  forbidden: 403,
  notYourself: 409,
  noSuchPerson: 404,
  foreignOrigin: 403,
  tooLarge: 413,
  unsupportedType: 415,
  tooMany: 429,
  tooManyUploads: 409,
  snapshotGone: 404,
  tooManySnapshots: 409,
  documentTooLarge: 409,
  notSaved: 503,
  takesTooLong: 503,
  roundGone: 404,
  roundClosed: 409,
  alreadyOpen: 409,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<ErrorCode, number>

/** An expected failure: its code has a sentence in the client's catalogue. */
export const refusal = (code: ErrorCode, detail?: string): HTTPException =>
  new HTTPException(statusByCode[code], {
    res: Response.json({ error: { code, ...(detail ? { detail } : {}) } }, { status: statusByCode[code] }),
  })

/**
 * For work whose expected failures carry a code: settles as the work does, those failures as the refusals of the table.
 *
 * @example const orRefuse = refusing(RoundError, { notFound: 'roundGone', ... })
 */
export const refusing =
  <Code extends string>(Failure: new (code: Code) => Error & { code: Code }, refusals: Record<Code, ErrorCode>) =>
  async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw error instanceof Failure ? refusal(refusals[error.code]) : error
    }
  }
