import { type CompanyFunction, quarterAt, type Workstream } from '@filrouge/domain'
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DraftNumber, DraftText } from '../../ui/draft-field.tsx'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import { EffortByFunction } from './effort-by-function.tsx'
import { RangeFields } from './range-fields.tsx'

/** The choice made: words in the surface's colour, legible on this one in light and in dark. */
const chosen = (color: string) => ({ variant: 'filled', color, c: 'var(--fr-surface)' })

const StatusButtons = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, edits } = useBoardView()
  const { id, status, decision } = workstream
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          size="xs"
          {...(status === 'accepted' ? chosen('var(--fr-positive)') : { variant: 'default' })}
          aria-pressed={status === 'accepted'}
          disabled={!canEdit}
          leftSection={<IconCheck size={16} aria-hidden />}
          onClick={() => edits.decide(id, { status: 'accepted' })}
        >
          {t('decide.accept')}
        </Button>
        <Button
          size="xs"
          {...(status === 'rejected' ? chosen('var(--fr-negative)') : { variant: 'default' })}
          aria-pressed={status === 'rejected'}
          disabled={!canEdit}
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => edits.decide(id, { status: 'rejected' })}
        >
          {t('decide.reject')}
        </Button>
        {status !== 'proposed' && (
          <Button
            size="xs"
            variant="subtle"
            disabled={!canEdit}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={() => edits.decide(id, { status: undefined })}
          >
            {t('decide.backToProposed')}
          </Button>
        )}
      </Group>
      <DraftText
        label={status === 'rejected' ? t('decide.rejectReason') : t('decide.reason')}
        error={status === 'rejected' && !decision?.reason ? t('decide.reasonMissing') : undefined}
        disabled={!canEdit}
        value={decision?.reason ?? ''}
        onCommit={(reason) => edits.decide(id, { reason: reason || undefined })}
      />
    </Stack>
  )
}

const Timing = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { canEdit, edits, planStart, workshop } = useBoardView()
  const { quarter } = useFormat()
  const { id, decision, schedule } = workstream
  const offered = Array.from({ length: workshop.settings.planQuarters }, (_, index) => quarterAt(planStart, index))
  const chosen = decision?.startQuarter
  const quarters = chosen && !offered.includes(chosen) ? [chosen, ...offered] : offered
  return (
    <div>
      <Group grow align="flex-start">
        <NativeSelect
          label={t('decide.start')}
          disabled={!canEdit}
          value={chosen ?? ''}
          onChange={(event) => edits.decide(id, { startQuarter: event.currentTarget.value || undefined })}
          data={[{ value: '', label: t('decide.startAuto') }, ...quarters.map((value) => ({ value, label: quarter(value) }))]}
        />
        <DraftNumber
          label={t('decide.duration')}
          min={1}
          max={40}
          allowDecimal={false}
          disabled={!canEdit}
          value={decision?.durationQuarters}
          onCommit={(durationQuarters) => edits.decide(id, { durationQuarters })}
        />
      </Group>
      {schedule && (
        <Text size="xs" mt={6} c={schedule.isMoved ? 'var(--fr-caution)' : 'dimmed'}>
          {[
            tPlan('timeline.earliest', { quarter: quarter(quarterAt(planStart, schedule.earliestQuarter)) }),
            schedule.isCritical ? t('timeline.critical') : t('timeline.slack', { count: schedule.slackQuarters }),
            ...(schedule.isMoved ? [t('timeline.moved')] : []),
          ].join(' · ')}
        </Text>
      )}
    </div>
  )
}

/** What people decide on a workstream: whether, under which name, by whom, at what cost and when. */
export const DecisionForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { canEdit, edits, workshop, titleOf } = useBoardView()
  const { id, decision } = workstream
  return (
    <Stack gap="md">
      <StatusButtons workstream={workstream} />
      <DraftText
        label={t('decide.name')}
        placeholder={titleOf(workstream)}
        disabled={!canEdit}
        value={decision?.name ?? ''}
        onCommit={(name) => edits.decide(id, { name: name || undefined })}
      />
      <NativeSelect
        label={t('decide.owner')}
        description={workshop.functions.length === 0 ? t('decide.noFunctions') : undefined}
        disabled={!canEdit}
        value={decision?.ownerFunctionId ?? ''}
        onChange={(event) =>
          edits.decide(id, { ownerFunctionId: (event.currentTarget.value || undefined) as CompanyFunction['id'] | undefined })
        }
        data={[
          { value: '', label: t('list.noOwner') },
          ...workshop.functions.map((each) => ({ value: each.id, label: each.name || t('unnamed') })),
        ]}
      />
      <RangeFields
        legend={t('decide.effort')}
        value={decision?.effortDays}
        onCommit={(effortDays) => edits.decide(id, { effortDays })}
      />
      {!workstream.isEffortEstimated && (
        <Text size="xs" c="dimmed">
          {t('decide.effortAssumed', workstream.effortDays)}
        </Text>
      )}
      <EffortByFunction workstream={workstream} />
      <RangeFields
        legend={t('decide.investment', { currency: workshop.settings.currency ?? 'EUR' })}
        value={decision?.investment}
        onCommit={(investment) => edits.decide(id, { investment })}
      />
      <Timing workstream={workstream} />
      <DraftNumber
        label={tPlan('decide.pinnedRank')}
        description={tPlan('decide.pinnedRankHelp')}
        min={1}
        allowDecimal={false}
        disabled={!canEdit}
        value={decision?.pinnedRank}
        onCommit={(pinnedRank) => edits.decide(id, { pinnedRank })}
      />
      <DraftNumber
        label={t('decide.progress')}
        min={0}
        max={100}
        disabled={!canEdit}
        value={decision?.progressPercent}
        onCommit={(progressPercent) => edits.decide(id, { progressPercent })}
      />
    </Stack>
  )
}
