import { type Action, can } from '@filrouge/domain'
import { useWorkshopContext } from './workshop-context.tsx'

/** Whether this person's role allows an action; the server enforces it. */
export const useCan = (action: Action): boolean => can(useWorkshopContext().role, action)
