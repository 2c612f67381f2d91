import { ActionIcon, Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconShare } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { AccessPanel, type AccessTab } from '../access/access-panel.tsx'
import { forgetWorkshop } from '../access/forget-workshop.ts'
import { LeaveDialog } from '../access/leave-dialog.tsx'
import { usePeople } from '../sync/people.ts'
import { useCan } from '../sync/permission.ts'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { useConnection } from './connection-context.ts'
import { PeopleHere } from './people-here.tsx'

/** Who is here and who may come: seen by all, managed by facilitators. */
export const AccessActions = () => {
  const { t } = useTranslation('shell')
  const { workshopId, me } = useWorkshopContext()
  const name = useWorkshop((workshop) => workshop.settings.name)
  const people = usePeople(useConnection().awareness)
  const mayInvite = useCan('resetLinks')
  const navigate = useNavigate()
  const [tab, setTab] = useState<AccessTab | null>(null)
  const [isLeaving, leaving] = useDisclosure(false)
  const goHome = async () => {
    await navigate('/')
    await forgetWorkshop(workshopId)
  }
  return (
    <>
      <PeopleHere people={people} onManage={() => setTab('people')} onLeave={leaving.open} />
      {mayInvite && (
        <>
          <Button size="xs" leftSection={<IconShare size={16} />} onClick={() => setTab('invite')} visibleFrom="sm">
            {t('share.button')}
          </Button>
          <ActionIcon hiddenFrom="sm" onClick={() => setTab('invite')} aria-label={t('share.button')}>
            <IconShare size={16} />
          </ActionIcon>
          <AccessPanel
            workshopId={workshopId}
            workshopName={name}
            myPersonId={me.personId}
            present={new Set(people.map(({ id }) => id))}
            tab={tab}
            onTab={setTab}
            onErased={() => void goHome()}
          />
        </>
      )}
      {isLeaving && <LeaveDialog workshopId={workshopId} onClose={leaving.close} onLeft={() => void goHome()} />}
    </>
  )
}
