import { z } from 'zod'

export const roles = ['facilitator', 'participant', 'observer'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

export const levels = ['leadership', 'management', 'field'] as const
export const level = z.enum(levels)
export type Level = z.infer<typeof level>

const actions = {
  read: ['facilitator', 'participant', 'observer'],
  edit: ['facilitator', 'participant'],
  uploadImage: ['facilitator', 'participant'],
  resetLinks: ['facilitator'],
  seePeople: ['facilitator'],
  removePerson: ['facilitator'],
  changeRole: ['facilitator'],
  changeAccess: ['facilitator'],
  lockBoard: ['facilitator'],
  editLockedBoard: ['facilitator'],
  vote: ['facilitator', 'participant'],
  runRound: ['facilitator'],
  seeNamedBallots: ['facilitator'],
  runTimer: ['facilitator'],
  bringEveryone: ['facilitator'],
  keepSnapshots: ['facilitator'],
  startFromSnapshot: ['facilitator'],
  eraseWorkshop: ['facilitator'],
  /** Offered to facilitators alone; the order is an ordinary setting of the document. */
  arrangeStages: ['facilitator'],
} as const satisfies Record<string, readonly Role[]>
export type Action = keyof typeof actions

/** Whether a role may do an action: the one table that the server and the screens ask. */
export const can = (who: Role, action: Action): boolean => (actions[action] as readonly Role[]).includes(who)
