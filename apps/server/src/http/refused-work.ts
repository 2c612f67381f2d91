import { TooManyWaitingError } from '../edits/turns.ts'
import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { TaskTooLongError } from '../threads/idle-thread.ts'
import { refusal } from './refusal.ts'

/** For work on a whole document: settles as the work does, and what keeps it from being done as a refusal. */
export const orRefuseWork = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof DocumentTooLargeError) throw refusal('documentTooLarge')
    if (error instanceof NotSavedError) throw refusal('notSaved')
    if (error instanceof TooManyWaitingError) throw refusal('tooMany')
    if (error instanceof TaskTooLongError) throw refusal('takesTooLong')
    throw error
  }
}
