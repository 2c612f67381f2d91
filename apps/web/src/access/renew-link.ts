import { type Role, resetLink } from './api.ts'
import { rememberWorkshop } from './known-workshops.ts'

/** Replaces the link of a role, and keeps the new one in this browser: the server has only its hash. */
export const renewLink = async (workshopId: string, role: Role, removePeople: boolean): Promise<string> => {
  const { token } = await resetLink(workshopId, role, removePeople)
  rememberWorkshop(workshopId, { tokens: { [role]: token } })
  return token
}
