import { monthsAfter, reviewAfter, reviewState, type Settings } from '@filrouge/domain'
import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { Section } from '../parts/section.tsx'
import { useDayFormat } from '../parts/use-day-format.ts'
import { useReviewText } from './glance.tsx'
import classes from './governance.module.css'
import { useGovernanceEdits } from './use-governance-edits.ts'

const cadences = [1, 2, 3, 4, 6, 12]
const foreseen = 3

/** When the plan is looked at again: a rhythm, the next date, and what follows. */
export const ReviewSection = ({ settings, today }: { settings: Settings; today: string }) => {
  const { t } = useTranslation('governance')
  const { canEdit } = useWorkshopContext()
  const { setSettings } = useGovernanceEdits()
  const formatDay = useDayFormat()
  const reviewText = useReviewText()
  const { nextReview, reviewCadenceMonths: months } = settings
  const state = reviewState(settings, today)
  const offered = months === undefined || cadences.includes(months) ? cadences : [...cadences, months].sort((a, b) => a - b)
  const following =
    nextReview && months ? Array.from({ length: foreseen }, (_, index) => monthsAfter(nextReview, months * (index + 1))) : []
  const after = reviewAfter(settings, today)
  return (
    <Section title={t('review.title')} help={t('review.help')}>
      <Group align="flex-start" grow>
        <NativeSelect
          size="sm"
          label={t('review.cadence')}
          disabled={!canEdit}
          value={String(months ?? '')}
          data={[
            { value: '', label: t('review.cadenceNone') },
            ...offered.map((count) => ({ value: String(count), label: t('review.everyMonths', { count }) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setSettings({ reviewCadenceMonths: value === '' ? undefined : Number(value) })
          }
        />
        <TextInput
          type="date"
          size="sm"
          label={t('review.next')}
          disabled={!canEdit}
          value={nextReview ?? ''}
          onChange={({ currentTarget: { value } }) => setSettings({ nextReview: value || undefined })}
        />
      </Group>
      <Text size="sm" fw={600} className={classes.reviewState} data-state={state.state}>
        {reviewText(state)}
      </Text>
      {following.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('review.following', { days: following.map(formatDay).join(' · ') })}
        </Text>
      )}
      {canEdit && (
        <Button
          className={classes.start}
          size="compact-sm"
          variant="default"
          disabled={after === null}
          title={after === null ? t('review.heldHint') : formatDay(after)}
          leftSection={<IconCalendarCheck size={14} aria-hidden />}
          onClick={() => after !== null && setSettings({ nextReview: after })}
        >
          {t('review.held')}
        </Button>
      )}
    </Section>
  )
}
