import type { Snapshot } from '@filrouge/protocol'
import { Alert, Group, Loader, NativeSelect, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { useWorkshop } from '../sync/workshop-context.tsx'
import { Comparison } from './comparison.tsx'
import { useMoment } from './use-moment.ts'
import { useSnapshotState } from './use-snapshots.ts'

/** Stands for the workshop as it is now, live. */
const now = 'now'

/** Two states to choose, the workshop as it stands now among them, and what lies between. */
export const ComparePanel = ({ snapshots }: { snapshots: readonly Snapshot[] }) => {
  const { t } = useTranslation('snapshots')
  const errorText = useErrorText()
  const moment = useMoment()
  const live = useWorkshop((workshop) => workshop)
  const [chosenBefore, setBefore] = useState<string | null>(null)
  const [chosenAfter, setAfter] = useState<string>(now)
  const known = (id: string | null): boolean => snapshots.some((snapshot) => snapshot.id === id)
  const beforeId = known(chosenBefore) ? chosenBefore : (snapshots.at(-1)?.id ?? null)
  const afterId = known(chosenAfter) ? chosenAfter : null
  const before = useSnapshotState(beforeId)
  const after = useSnapshotState(afterId)
  const later = afterId === null ? live : after.data
  const options = snapshots.map(({ id, name, takenAt }) => ({ value: id, label: `${name} (${moment(takenAt)})` }))
  const failure = before.error ?? (afterId === null ? null : after.error)
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('compare.title')}
      </Title>
      <Group grow preventGrowOverflow={false} gap="sm">
        <NativeSelect
          label={t('compare.before')}
          data={options}
          value={beforeId ?? ''}
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('compare.after')}
          data={[{ value: now, label: t('compare.now') }, ...options]}
          value={afterId ?? now}
          onChange={(event) => setAfter(event.currentTarget.value)}
        />
      </Group>
      {failure && (
        <Alert color="red" role="alert">
          {errorText(failure)}
        </Alert>
      )}
      {!failure && (before.data && later ? <Comparison before={before.data} after={later} /> : <Loader />)}
    </Stack>
  )
}
