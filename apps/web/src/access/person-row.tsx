import { roles } from '@filrouge/domain'
import type { PersonEntry } from '@filrouge/protocol'
import { ActionIcon, Avatar, Group, Indicator, Select, Text, Tooltip } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUserMinus } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { initials, personColor } from '../sync/people.ts'
import { askAgain } from '../sync/server-changes.ts'
import classes from './access.module.css'
import { changeRole, type Role } from './api.ts'

interface Props {
  workshopId: string
  person: PersonEntry
  isMe: boolean
  isHere: boolean
  onRemove: () => void
}

const RoleChoice = ({ workshopId, person, isMe }: Pick<Props, 'workshopId' | 'person' | 'isMe'>) => {
  const { t } = useTranslation(['access', 'shell'])
  const queries = useQueryClient()
  const errorText = useErrorText()
  const roleName = (role: Role) => t(`role.${role}`, { ns: 'shell' })
  const change = useMutation({
    mutationFn: (role: Role) => changeRole(workshopId, person.personId, role),
    onSuccess: (_answer, role) => {
      askAgain(queries, workshopId, 'people')
      notifications.show({
        message: t('people.roleChanged', { ns: 'access', name: person.name, role: roleName(role).toLocaleLowerCase() }),
      })
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(error) }),
  })
  return (
    <Select
      size="xs"
      w={140}
      aria-label={t('people.roleOf', { ns: 'access', name: person.name })}
      allowDeselect={false}
      disabled={isMe || change.isPending}
      value={change.isPending ? change.variables : person.role}
      onChange={(next) => {
        const role = roles.find((candidate) => candidate === next)
        if (role && role !== person.role) change.mutate(role)
      }}
      data={roles.map((role) => ({ value: role, label: roleName(role) }))}
    />
  )
}

/** One person among those who joined. */
export const PersonRow = ({ workshopId, person, isMe, isHere, onRemove }: Props) => {
  const { t, i18n } = useTranslation(['access', 'shell'])
  const joined = new Date(person.joinedAt).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const level = t(`level.${person.level}`, { ns: 'shell' })
  return (
    <Group component="li" className={classes.person} wrap="nowrap" gap="sm" data-person={person.personId}>
      <Indicator color={isHere ? 'teal' : 'gray'} size={11} offset={4} position="bottom-end" withBorder>
        <Avatar
          radius="xl"
          size={36}
          styles={{ placeholder: { background: personColor(person.personId), color: '#fff' } }}
          aria-hidden
        >
          {initials(person.name)}
        </Avatar>
      </Indicator>
      <div className={classes.who}>
        <Text size="sm" fw={550} truncate>
          {isMe ? t('people.you', { ns: 'access', name: person.name }) : person.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {[person.companyFunction, level].filter(Boolean).join(' · ')}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {t(isHere ? 'people.present' : 'people.absent', { ns: 'access' })}
          {' · '}
          {t('people.joined', { ns: 'access', date: joined })}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap" className={classes.rights}>
        <RoleChoice workshopId={workshopId} person={person} isMe={isMe} />
        <Tooltip label={t('people.remove', { ns: 'access', name: person.name })} disabled={isMe}>
          <ActionIcon
            variant="subtle"
            color="red"
            size="lg"
            disabled={isMe}
            aria-label={t('people.remove', { ns: 'access', name: person.name })}
            onClick={onRemove}
          >
            <IconUserMinus size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  )
}
