import type { CloseReason } from '@filrouge/protocol'
import type { AccessPolicy, PersonRow, SessionRow } from '../storage/port/access-store.ts'

/** Why a session does not open a workshop. */
export type Shut = Extract<CloseReason, 'workshopGone' | 'sessionEnded' | 'removed' | 'linkReplaced' | 'accessExpired'>

export type Entry =
  | {
      isOpen: true
      person: PersonRow
      /** When the door closes by itself, in milliseconds since 1970; null: it does not. */
      until: number | null
    }
  | { isOpen: false; shut: Shut }

/** Whether a session opens a workshop now. A date that has passed shuts out everyone but facilitators, who can extend it. */
export const decideEntry = (policy: AccessPolicy | null, session: SessionRow | null, now: number): Entry => {
  if (!policy) return { isOpen: false, shut: 'workshopGone' }
  if (!session) return { isOpen: false, shut: 'sessionEnded' }
  const { endedBy, ...person } = session
  if (endedBy) return { isOpen: false, shut: endedBy }
  const until = person.role === 'facilitator' ? null : policy.accessUntil
  if (until !== null && until <= now) return { isOpen: false, shut: 'accessExpired' }
  return { isOpen: true, person, until }
}
