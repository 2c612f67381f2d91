import { DocumentTooLargeError, NotSavedError } from '../rooms/member.ts'
import { refusal } from './refusal.ts'

/** For work that edits a document: settles as the work does, and what keeps the edit out as a refusal. */
export const orRefuseEdit = async <Result>(work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } catch (error) {
    if (error instanceof DocumentTooLargeError) throw refusal('documentTooLarge')
    if (error instanceof NotSavedError) throw refusal('notSaved')
    throw error
  }
}
