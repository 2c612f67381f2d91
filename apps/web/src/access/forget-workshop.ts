import { dropLocalCopy, sessionKey, viewKey } from '../sync/local-copy.ts'
import { forgetKnownWorkshop } from './known-workshops.ts'

/** Takes every trace of a workshop off this browser. */
export const forgetWorkshop = async (workshopId: string): Promise<void> => {
  forgetKnownWorkshop(workshopId)
  for (const key of [sessionKey(workshopId), viewKey(workshopId)]) localStorage.removeItem(key)
  await dropLocalCopy(workshopId)
}
