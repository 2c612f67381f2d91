import type { Snapshot } from '@filrouge/protocol'
import { ActionIcon, Badge, Group, Menu, Text } from '@mantine/core'
import { IconArrowBackUp, IconCopyPlus, IconDots, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCan } from '../sync/permission.ts'
import { CommittedField } from '../ui/committed-field.tsx'
import classes from './snapshots.module.css'
import { useMoment } from './use-moment.ts'
import { useSnapshotActions } from './use-snapshots.ts'

interface SnapshotRowProps {
  snapshot: Snapshot
  canKeep: boolean
  onStart: () => void
  onRestore: () => void
  onRemove: () => void
}

/** One snapshot: its name, when and by whom it was taken, and for facilitators what can be done with it. */
export const SnapshotRow = ({ snapshot, canKeep, onStart, onRestore, onRemove }: SnapshotRowProps) => {
  const { t } = useTranslation('snapshots')
  const { rename } = useSnapshotActions()
  const mayStart = useCan('startFromSnapshot')
  const moment = useMoment()
  const { id, name, reason, author, takenAt } = snapshot
  const commit = (next: string): string | null => {
    if (next.trim() === '') return t('nameNeeded')
    rename.mutate({ id, name: next.trim().slice(0, 200) })
    return null
  }
  return (
    <li className={classes.row}>
      <div className={classes.rowText}>
        <CommittedField
          label={t('nameOf', { name })}
          value={name}
          onCommit={commit}
          isDisabled={!canKeep}
          className={classes.name}
        />
        <Group gap="xs" pl={6}>
          <Text size="sm" c="dimmed">
            {t('takenBy', { moment: moment(takenAt), author })}
          </Text>
          {reason === 'beforeRestore' && (
            <Badge size="sm" variant="light" color="gray" tt="none">
              {t('beforeRestore')}
            </Badge>
          )}
        </Group>
      </div>
      {canKeep && (
        <Menu withinPortal position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('actionsOf', { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={onRestore}>
              {t('restore.open')}
            </Menu.Item>
            {mayStart && (
              <Menu.Item leftSection={<IconCopyPlus size={16} />} onClick={onStart}>
                {t('start.open')}
              </Menu.Item>
            )}
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={onRemove}>
              {t('remove.open')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  )
}
