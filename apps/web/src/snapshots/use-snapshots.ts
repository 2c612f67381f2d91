import type { Workshop } from '@filrouge/domain'
import type { CreateWorkshopResponse, Snapshot } from '@filrouge/protocol'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useErrorText } from '../sync/error-text.ts'
import { readSnapshot } from '../sync/read-snapshot.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import {
  listSnapshots,
  readSnapshotDocument,
  removeSnapshot,
  renameSnapshot,
  restoreSnapshot,
  startFromSnapshot,
  takeSnapshot,
} from './snapshot-api.ts'

/** The workshop's snapshots, the latest taken first; asked for again when the server tells that they changed. */
export const useSnapshots = () => {
  const { workshopId } = useWorkshopContext()
  return useQuery({ queryKey: ['snapshots', workshopId], queryFn: () => listSnapshots(workshopId) })
}

/** A state of the workshop: a snapshot's, read once; nothing is asked for without an id. */
export const useSnapshotState = (snapshotId: string | null) => {
  const { workshopId } = useWorkshopContext()
  return useQuery({
    queryKey: ['snapshotState', workshopId, snapshotId],
    queryFn: async (): Promise<Workshop> => readSnapshot(await readSnapshotDocument(workshopId, snapshotId ?? '')),
    enabled: snapshotId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What a facilitator does with snapshots; a refusal is shown in words, by the dialog where one asks. */
export const useSnapshotActions = () => {
  const { workshopId } = useWorkshopContext()
  const queryClient = useQueryClient()
  const errorText = useErrorText()
  const asked = { onSettled: () => queryClient.invalidateQueries({ queryKey: ['snapshots', workshopId] }) }
  const options = {
    ...asked,
    onError: (error: unknown) => notifications.show({ color: 'red', message: errorText(error) }),
  }
  return {
    take: useMutation({ mutationFn: (name: string) => takeSnapshot(workshopId, name), ...options }),
    rename: useMutation({
      mutationFn: ({ id, name }: Pick<Snapshot, 'id' | 'name'>) => renameSnapshot(workshopId, id, name),
      ...options,
    }),
    remove: useMutation({ mutationFn: (id: string) => removeSnapshot(workshopId, id), ...asked }),
    restore: useMutation({
      mutationFn: ({ id, todayName }: { id: string; todayName: string }) => restoreSnapshot(workshopId, id, todayName),
      ...asked,
    }),
  }
}

/** Starts a workshop under the name given; told of it is also who left the screen meanwhile. */
export const useStartFromSnapshot = (snapshotId: string, onCreated: (created: CreateWorkshopResponse, name: string) => void) => {
  const { workshopId } = useWorkshopContext()
  return useMutation({ mutationFn: (name: string) => startFromSnapshot(workshopId, snapshotId, name), onSuccess: onCreated })
}
