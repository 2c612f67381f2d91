import type { Role } from '@filrouge/domain'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Says what this person may do from now on, when a facilitator changes their role. */
export const useRoleNews = (role: Role): void => {
  const { t } = useTranslation('facilitation')
  const former = useRef(role)
  useEffect(() => {
    if (former.current === role) return
    former.current = role
    notifications.show({ message: t(`roleChanged.${role}`) })
  }, [role, t])
}
