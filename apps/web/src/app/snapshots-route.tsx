import { useNavigate } from 'react-router'
import { entranceOf, rememberCreated } from '../access/enter-created.ts'
import { SnapshotsScreen } from '../snapshots/snapshots-screen.tsx'

/** Snapshots, and the way into a workshop that is started from one. */
export const SnapshotsRoute = () => {
  const navigate = useNavigate()
  return <SnapshotsScreen onCreated={rememberCreated} onEnter={(created) => void navigate(entranceOf(created))} />
}
