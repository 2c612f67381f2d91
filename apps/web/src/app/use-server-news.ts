import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '../sync/connect-workshop.ts'
import { askAgain } from '../sync/server-changes.ts'

/** Acts on what the server tells beside the document: asks again what changed, and says when a lock took an edit back. */
export const useServerNews = (connection: Connection, workshopId: string): void => {
  const queries = useQueryClient()
  const { t } = useTranslation('facilitation')
  useEffect(() => connection.onChanged((topic) => askAgain(queries, workshopId, topic)), [connection, queries, workshopId])
  useEffect(
    () =>
      connection.onRefused((code) => {
        // One notice, however many keys were pressed.
        if (code === 'locked') notifications.show({ id: 'locked', color: 'yellow', message: t('lock.undone') })
      }),
    [connection, t],
  )
}
