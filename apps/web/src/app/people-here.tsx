import { Avatar, Group, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconDoorExit, IconEye, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { initials, type Person } from '../sync/people.ts'
import { useCan } from '../sync/permission.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'

/** How many faces are shown; on a phone one, and how many more. */
const shown = 4
const shownOnPhone = 2

interface Props {
  people: readonly Person[]
  onManage: () => void
  onLeave: () => void
}

/** Who is here; choosing someone follows them on the whiteboard. */
export const PeopleHere = ({ people, onManage, onLeave }: Props) => {
  const { t } = useTranslation(['shell', 'access'])
  const { workshopId, me } = useWorkshopContext()
  const mayManage = useCan('seePeople')
  const navigate = useNavigate()
  const isCrowd = people.length > shownOnPhone
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <UnstyledButton data-people-count={people.length}>
          <VisuallyHidden>{t('people.here', { count: people.length })}</VisuallyHidden>
          <Avatar.Group spacing="xs">
            {people.slice(0, shown).map((person, place) => (
              <Avatar
                key={person.id}
                {...(isCrowd && place > 0 ? { visibleFrom: 'sm' as const } : {})}
                size="sm"
                radius="xl"
                styles={{ placeholder: { background: person.color, color: '#fff' } }}
                title={person.name}
              >
                {initials(person.name)}
              </Avatar>
            ))}
            {people.length > shown && (
              <Avatar size="sm" radius="xl" visibleFrom="sm">
                +{people.length - shown}
              </Avatar>
            )}
            {isCrowd && (
              <Avatar size="sm" radius="xl" hiddenFrom="sm">
                +{people.length - 1}
              </Avatar>
            )}
          </Avatar.Group>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>{t('people.here', { count: people.length })}</Menu.Label>
        {people.map((person) => (
          <Menu.Item
            key={person.id}
            disabled={person.id === me.personId}
            rightSection={person.id === me.personId ? null : <IconEye size={16} aria-hidden />}
            onClick={() => navigate(`/w/${workshopId}/whiteboard?follow=${encodeURIComponent(person.id)}`)}
          >
            <Group gap="xs" wrap="nowrap">
              <Avatar size="sm" radius="xl" styles={{ placeholder: { background: person.color, color: '#fff' } }}>
                {initials(person.name)}
              </Avatar>
              <div>
                <Text size="sm">{person.id === me.personId ? t('people.you', { name: person.name }) : person.name}</Text>
                <Text size="xs" c="dimmed">
                  {[person.fn, t(`role.${person.role}`)].filter(Boolean).join(' · ')}
                </Text>
              </div>
            </Group>
          </Menu.Item>
        ))}
        <Menu.Divider />
        {mayManage && (
          <Menu.Item leftSection={<IconUsers size={16} aria-hidden />} onClick={onManage}>
            {t('people.manage', { ns: 'access' })}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden />} onClick={onLeave}>
          {t('leave.action', { ns: 'access' })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
