import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useErrorText } from '../sync/error-text.ts'
import { serverKey } from '../sync/server-changes.ts'
import { type FacilitationState, readFacilitation } from './api.ts'

/** What facilitators set for everyone; without data until the server has told, as when it is out of reach. */
export const useFacilitation = (workshopId: string) =>
  useQuery({
    queryKey: serverKey('facilitation', workshopId),
    queryFn: () => readFacilitation(workshopId),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })

/** Runs a facilitator's command: the new state shows at once, a refusal is said. */
export const useFacilitationCommand = <Input>(
  workshopId: string,
  run: (input: Input) => Promise<FacilitationState>,
  onDone?: (state: FacilitationState) => void,
) => {
  const queries = useQueryClient()
  const errorText = useErrorText()
  return useMutation({
    mutationFn: run,
    networkMode: 'always',
    onSuccess: (state) => {
      queries.setQueryData(serverKey('facilitation', workshopId), state)
      onDone?.(state)
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
  })
}
