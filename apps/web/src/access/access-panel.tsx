import { Modal, Tabs } from '@mantine/core'
import { IconLink, IconShieldLock, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './access.module.css'
import { InviteTab } from './invite-tab.tsx'
import { PeopleTab } from './people-tab.tsx'
import { ProtectionTab } from './protection-tab.tsx'

const accessTabs = ['invite', 'people', 'protection'] as const
export type AccessTab = (typeof accessTabs)[number]

interface Props {
  workshopId: string
  workshopName: string
  myPersonId: string
  /** Who is here now, by person id. */
  present: ReadonlySet<string>
  tab: AccessTab | null
  onTab: (tab: AccessTab | null) => void
  onErased: () => void
}

/** Who may enter: links, people, passcode and dates. For facilitators. */
export const AccessPanel = ({ workshopId, workshopName, myPersonId, present, tab, onTab, onErased }: Props) => {
  const { t } = useTranslation(['access', 'shell'])
  return (
    <Modal
      opened={tab !== null}
      onClose={() => onTab(null)}
      title={t('panel.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('share.close', { ns: 'shell' }) }}
    >
      <Tabs
        value={tab}
        onChange={(next) => onTab(accessTabs.find((candidate) => candidate === next) ?? 'invite')}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="invite" leftSection={<IconLink size={16} aria-hidden className={classes.tabIcon} />}>
            {t('panel.invite')}
          </Tabs.Tab>
          <Tabs.Tab value="people" leftSection={<IconUsers size={16} aria-hidden className={classes.tabIcon} />}>
            {t('panel.people')}
          </Tabs.Tab>
          <Tabs.Tab value="protection" leftSection={<IconShieldLock size={16} aria-hidden className={classes.tabIcon} />}>
            {t('panel.protection')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="invite">
          <InviteTab workshopId={workshopId} />
        </Tabs.Panel>
        <Tabs.Panel value="people">
          <PeopleTab workshopId={workshopId} myPersonId={myPersonId} present={present} />
        </Tabs.Panel>
        <Tabs.Panel value="protection">
          <ProtectionTab workshopId={workshopId} workshopName={workshopName} onErased={onErased} />
        </Tabs.Panel>
      </Tabs>
    </Modal>
  )
}
