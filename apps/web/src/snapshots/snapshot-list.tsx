import type { Snapshot } from '@filrouge/protocol'
import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../sync/confirm.tsx'
import { SnapshotRow } from './snapshot-row.tsx'
import classes from './snapshots.module.css'
import { StartDialog, type StartedWorkshop } from './start-dialog.tsx'
import { useSnapshotActions } from './use-snapshots.ts'

interface SnapshotListProps {
  snapshots: readonly Snapshot[]
  canKeep: boolean
  started: StartedWorkshop
}

/** Every snapshot, the latest first; returning to one and deleting one are asked for twice. */
export const SnapshotList = ({ snapshots, canKeep, started }: SnapshotListProps) => {
  const { t } = useTranslation('snapshots')
  const { restore, remove } = useSnapshotActions()
  const [asked, setAsked] = useState<{ what: 'restore' | 'remove'; snapshot: Snapshot } | null>(null)
  const [startsFrom, setStartsFrom] = useState<Snapshot | null>(null)
  const close = () => {
    setAsked(null)
    restore.reset()
    remove.reset()
  }
  const confirm = () => {
    if (!asked) return
    const { id, name } = asked.snapshot
    if (asked.what === 'remove') return remove.mutate(id, { onSuccess: close })
    const onSuccess = () => {
      close()
      notifications.show({ color: 'green', message: t('restore.done', { name }) })
    }
    restore.mutate({ id, todayName: t('restore.todayName', { name }).slice(0, 200) }, { onSuccess })
  }
  return (
    <>
      <ul className={classes.list}>
        {snapshots.map((snapshot) => (
          <SnapshotRow
            key={snapshot.id}
            snapshot={snapshot}
            canKeep={canKeep}
            onStart={() => setStartsFrom(snapshot)}
            onRestore={() => setAsked({ what: 'restore', snapshot })}
            onRemove={() => setAsked({ what: 'remove', snapshot })}
          />
        ))}
      </ul>
      {startsFrom && <StartDialog {...started} snapshot={startsFrom} onClose={() => setStartsFrom(null)} />}
      {asked && (
        <Confirm
          title={t(`${asked.what}.title`, { name: asked.snapshot.name })}
          yes={t(`${asked.what}.button`)}
          no={t('cancel')}
          isDangerous
          isBusy={restore.isPending || remove.isPending}
          error={restore.error ?? remove.error}
          onYes={confirm}
          onClose={close}
        >
          <Text>{t(`${asked.what}.text`)}</Text>
        </Confirm>
      )}
    </>
  )
}
