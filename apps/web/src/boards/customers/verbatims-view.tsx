import { type ObservationSource, observationSources } from '@filrouge/domain'
import { Button, Chip, Group, NativeSelect } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddVerbatim } from './add-verbatim.tsx'
import classes from './customers.module.css'
import { momentChoices } from './moment-choices.ts'
import { VerbatimItem } from './verbatim-item.tsx'

const pageSize = 30

interface VerbatimsViewProps {
  /** Only what this profile says; empty for everyone. */
  profileId: string
  onProfile: (profileId: string) => void
}

/** Everything customers said, whatever its source, and the moments it is evidence of. */
export const VerbatimsView = ({ profileId, onProfile }: VerbatimsViewProps) => {
  const { t } = useTranslation('customers')
  const { workshopId, canEdit } = useWorkshopContext()
  const observations = useWorkshop((workshop) => workshop.observations)
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const journeys = useWorkshop((workshop) => workshop.journeys)
  const phases = useWorkshop((workshop) => workshop.phases)
  const allMoments = useWorkshop((workshop) => workshop.moments)
  const [source, setSource] = useState<ObservationSource | ''>('')
  const [isWaitingOnly, setWaitingOnly] = useState(false)
  const [limit, setLimit] = useState(pageSize)
  const unnamed = t('verbatim.unnamed')
  const moments = useMemo(
    () => momentChoices({ journeys, phases, moments: allMoments }, unnamed),
    [journeys, phases, allMoments, unnamed],
  )
  // The last heard first: what was just written or imported must not hide at the end.
  const verbatims = observations.filter(({ kind }) => kind === 'verbatim').toReversed()
  const found = verbatims.filter(
    (verbatim) =>
      (source === '' || verbatim.source === source) &&
      (profileId === '' || verbatim.profileId === profileId) &&
      (!isWaitingOnly || verbatim.momentId === undefined),
  )
  const waiting = verbatims.filter(({ momentId }) => momentId === undefined).length
  return (
    <div className={classes.panel} data-drop-target="verbatims">
      {canEdit && <AddVerbatim />}
      <Group gap="xs" align="flex-end">
        <NativeSelect
          size="xs"
          label={t('verbatim.source')}
          value={source}
          data={[
            { value: '', label: t('source.all') },
            ...observationSources.map((one) => ({ value: one, label: t(`source.${one}`) })),
          ]}
          onChange={(event) => setSource(observationSources.find((one) => one === event.currentTarget.value) ?? '')}
        />
        <NativeSelect
          size="xs"
          maw="16rem"
          label={t('verbatim.profile')}
          value={profileId}
          data={[
            { value: '', label: t('verbatim.everyProfile') },
            ...profiles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onProfile(event.currentTarget.value)}
        />
        <Chip size="xs" checked={isWaitingOnly} onChange={setWaitingOnly}>
          {t('verbatim.waiting', { count: waiting })}
        </Chip>
        {canEdit && (
          <Button
            component={Link}
            to={`/w/${workshopId}/voice?import=verbatims`}
            size="xs"
            variant="default"
            leftSection={<IconFileUpload size={14} />}
          >
            {t('verbatim.import')}
          </Button>
        )}
      </Group>
      {found.length === 0 && <p className={classes.note}>{t(verbatims.length === 0 ? 'verbatim.none' : 'verbatim.noneFound')}</p>}
      <ul className={classes.verbatims}>
        {found.slice(0, limit).map((verbatim) => (
          <VerbatimItem key={verbatim.id} verbatim={verbatim} moments={moments} />
        ))}
      </ul>
      {found.length > limit && (
        <Button variant="default" size="compact-sm" onClick={() => setLimit(limit + pageSize)}>
          {t('verbatim.more', { count: found.length - limit })}
        </Button>
      )}
    </div>
  )
}
