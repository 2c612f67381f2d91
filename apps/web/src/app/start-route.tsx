import { Navigate } from 'react-router'
import { screenPath } from '../facilitation/screen-path.ts'
import { useFacilitation } from '../facilitation/use-facilitation.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { Opening } from './opening.tsx'

/** A group stays where it was brought for a session, not for ever: in milliseconds. */
const sessionMs = 3 * 60 * 60 * 1000

/** Where a workshop opens: where the group is, for who comes late to a session; the whiteboard otherwise. */
export const StartRoute = () => {
  const { workshopId } = useWorkshopContext()
  const { data, isPending } = useFacilitation(workshopId)
  if (isPending) return <Opening />
  const gathering = data?.gathering
  const isNow = gathering ? Date.now() + data.clockAheadMs - gathering.calledAt < sessionMs : false
  return <Navigate to={screenPath(workshopId, gathering && isNow ? gathering.screen : 'whiteboard')} replace />
}
