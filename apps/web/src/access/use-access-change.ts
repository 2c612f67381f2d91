import type { ChangeAccessRequest } from '@filrouge/protocol'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useErrorText } from '../sync/error-text.ts'
import { serverKey } from '../sync/server-changes.ts'
import { changeAccess } from './api.ts'

/** Changes what is asked of those who come; says that it is done, or why not. */
export const useAccessChange = (workshopId: string) => {
  const queries = useQueryClient()
  const errorText = useErrorText()
  return useMutation({
    mutationFn: ({ change }: { change: ChangeAccessRequest; said: string }) => changeAccess(workshopId, change),
    onSuccess: (settings, { said }) => {
      queries.setQueryData(serverKey('access', workshopId), settings)
      notifications.show({ message: said })
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
  })
}
