import type { Gathering } from '@filrouge/domain'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { screenPath } from './screen-path.ts'

/**
 * Goes where a facilitator brings everyone, and says so. A call made before this screen was opened moves nobody: whoever
 * reloads a page stays on it.
 */
export const useGathering = (gathering: Gathering | null | undefined): void => {
  const { t } = useTranslation(['facilitation', 'shell'])
  const { workshopId, me } = useWorkshopContext()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const latest = useRef<number | null>(null)
  useEffect(() => {
    if (gathering === undefined) return
    const former = latest.current
    latest.current = gathering?.calledAt ?? 0
    if (!gathering || former === null || gathering.calledAt <= former || gathering.callerId === me.personId) return
    const path = screenPath(workshopId, gathering.screen)
    const follow = gathering.screen === 'whiteboard' ? `?follow=${encodeURIComponent(gathering.callerId)}` : ''
    if (pathname !== path || follow !== '') navigate(path + follow)
    notifications.show({
      message: t('gather.brought', {
        ns: 'facilitation',
        name: gathering.calledBy,
        screen: t(`boards.${gathering.screen}`, { ns: 'shell' }),
      }),
    })
  }, [gathering, workshopId, me.personId, pathname, navigate, t])
}
