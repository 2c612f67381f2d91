import type { CreateWorkshopResponse } from '@filrouge/protocol'
import { rememberWorkshop } from './known-workshops.ts'

/** Notes a workshop that this browser created with its links, which are told only once. */
export const rememberCreated = ({ workshopId, tokens }: CreateWorkshopResponse, name: string): void =>
  rememberWorkshop(workshopId, { name, tokens })

/** Where the one who created a workshop enters it, as its facilitator. */
export const entranceOf = ({ workshopId, tokens }: CreateWorkshopResponse): string => `/join/${workshopId}#${tokens.facilitator}`
