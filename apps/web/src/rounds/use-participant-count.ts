import { useSyncExternalStore } from 'react'
import { participantCount } from '../sync/people.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'

const nobody = () => () => {}

/** How many participants are here now; null where no connection tells. */
export const useParticipantCount = (): number | null => {
  const { awareness } = useWorkshopContext()
  return useSyncExternalStore(
    awareness
      ? (listener) => {
          awareness.on('change', listener)
          return () => awareness.off('change', listener)
        }
      : nobody,
    () => (awareness ? participantCount(awareness) : null),
  )
}
