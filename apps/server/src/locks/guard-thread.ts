import { IdleThread } from '../threads/idle-thread.ts'
import type { GuardAnswer, GuardTask } from './guards.ts'

/** To build an honest document of the largest size takes seconds; one that was made to take minutes is given up. In milliseconds. */
const longestMs = 10_000
/** To make a guard again means to read the whole document, so they stay for longer than other threads. In milliseconds. */
export const idleMs = 60_000

/** The guards' thread: what is made to be slow to judge holds up those who edit under a lock, for a while, and nobody else. */
export class GuardThread extends IdleThread<GuardTask, GuardAnswer> {
  constructor(times = { longestMs }) {
    super(new URL('./guard-worker.ts', import.meta.url), { idleMs, ...times })
  }
}
