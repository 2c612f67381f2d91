import { type AskGuard, Guards } from '../locks/guards.ts'

/** Guards on this thread. */
export const guardsHere = (): AskGuard => {
  const guards = new Guards()
  return async (task) => guards.answer(task)
}
