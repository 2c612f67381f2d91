import type { RoundResponse } from '@filrouge/protocol'
import { Alert, Button, Group, Loader, Progress, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconEyeOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { BallotList } from './ballot-list.tsx'
import { BallotStatus } from './ballot-status.tsx'
import { BallotSteps } from './ballot-steps.tsx'
import { type Describe, stateOf, subjectsOf } from './ballot-subject.ts'
import classes from './rounds.module.css'
import { useOwnBallot } from './use-own-ballot.ts'

interface BallotProps {
  round: RoundResponse
  describe: Describe
  /** Leaves the ballot; what is answered stays. */
  onBack: () => void
}

/** One person's ballot: described levels one statement at a time, 0 to 10 scores as a list. */
export const Ballot = ({ round, describe, onBack }: BallotProps) => {
  const { t } = useTranslation('rounds')
  const errorText = useErrorText()
  const ballot = useOwnBallot(round.id)
  const subjects = useMemo(() => subjectsOf(round.items, describe), [round.items, describe])
  const { scores } = ballot
  if (ballot.loadError) return <Alert color="red">{errorText(ballot.loadError)}</Alert>
  if (!scores) return <Loader mx="auto" my="xl" />
  const answered = subjects.filter((subject) => stateOf(subject, scores) === 'answered').length
  const isStepped = subjects.every(({ fields }) => fields.every(({ scale }) => scale.kind === 'maturity'))
  const Questions = isStepped ? BallotSteps : BallotList
  return (
    <section className={classes.ballot} aria-label={t('ballot.title')}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Button variant="subtle" size="compact-sm" leftSection={<IconArrowLeft size={16} />} onClick={onBack}>
          {t('ballot.back')}
        </Button>
        <BallotStatus ballot={ballot} />
      </Group>
      <Group gap="sm" wrap="nowrap">
        <Progress
          value={subjects.length === 0 ? 0 : (100 * answered) / subjects.length}
          aria-label={t('ballot.progressLabel')}
          style={{ flex: 1 }}
          color="var(--fr-thread)"
        />
        <Text size="sm" fw={600} className={classes.figures}>
          {t('ballot.progress', { answered, total: subjects.length })}
        </Text>
      </Group>
      <Questions subjects={subjects} scores={scores} onSet={ballot.set} onBack={onBack} />
      <Stack gap={4}>
        <Group gap={6} wrap="nowrap" align="flex-start" c="dimmed">
          <IconEyeOff size={16} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
          <Text size="sm">
            {t(round.isAnonymous ? 'ballot.anonymous' : 'ballot.named')}
            {round.maskingThreshold > 1 && ` ${t('ballot.threshold', { count: round.maskingThreshold })}`}
          </Text>
        </Group>
      </Stack>
    </section>
  )
}
