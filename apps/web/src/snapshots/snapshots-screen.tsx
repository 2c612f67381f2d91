import { can } from '@filrouge/domain'
import { Alert, Loader, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { ComparePanel } from './compare-panel.tsx'
import { SnapshotList } from './snapshot-list.tsx'
import classes from './snapshots.module.css'
import type { StartedWorkshop } from './start-dialog.tsx'
import { TakeSnapshotForm } from './take-snapshot-form.tsx'
import { useSnapshots } from './use-snapshots.ts'

/** Moments of the workshop: kept by facilitators, compared by everyone. */
export const SnapshotsScreen = (started: StartedWorkshop) => {
  const { t } = useTranslation('snapshots')
  const { role } = useWorkshopContext()
  const errorText = useErrorText()
  const { data: snapshots, error } = useSnapshots()
  const canKeep = can(role, 'keepSnapshots')
  return (
    <div className={classes.screen}>
      <Stack className={classes.inner} gap="xl">
        <div>
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <Text c="dimmed" maw={720}>
            {t('intro')}
          </Text>
        </div>
        {canKeep && <TakeSnapshotForm />}
        {error && (
          <Alert color="red" role="alert">
            {errorText(error)}
          </Alert>
        )}
        {!snapshots && !error && <Loader />}
        {snapshots?.length === 0 && <Text>{t(canKeep ? 'empty.facilitator' : 'empty.others')}</Text>}
        {snapshots && snapshots.length > 0 && (
          <>
            <SnapshotList snapshots={snapshots} canKeep={canKeep} started={started} />
            <ComparePanel snapshots={snapshots} />
          </>
        )}
      </Stack>
    </div>
  )
}
