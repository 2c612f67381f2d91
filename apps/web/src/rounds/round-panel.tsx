import { can } from '@filrouge/domain'
import type { RoundResponse } from '@filrouge/protocol'
import { Badge, Button, Group, Progress, Text } from '@mantine/core'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { fieldName } from './field-words.ts'
import { RoundControls } from './round-controls.tsx'
import classes from './rounds.module.css'
import { useParticipantCount } from './use-participant-count.ts'

interface RoundPanelProps {
  round: RoundResponse
  onVote: () => void
}

/** How many have voted, live; never how. */
const VoteCount = ({ round }: { round: RoundResponse }) => {
  const { t } = useTranslation('rounds')
  const here = useParticipantCount()
  const expected = Math.max(here ?? 0, round.voters)
  return (
    <div className={classes.count} role="status">
      <Text fw={650} size="lg">
        {round.voters === 0 ? t('panel.nobody') : t('panel.voters', { count: round.voters })}{' '}
        {here !== null && here > 0 && (
          <Text span size="sm" c="dimmed" fw={400}>
            {t('panel.here', { count: here })}
          </Text>
        )}
      </Text>
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={expected === 0 ? 0 : (100 * round.finished) / expected} color="var(--fr-thread)" />
        <Progress.Section
          value={expected === 0 ? 0 : (100 * (round.voters - round.finished)) / expected}
          color="color-mix(in srgb, var(--fr-thread) 35%, var(--fr-surface))"
        />
      </Progress.Root>
      {round.voters > 0 && (
        <Text size="sm" c="dimmed">
          {t('panel.finished', { count: round.finished })}
        </Text>
      )}
    </div>
  )
}

/** A round that is under way: the facilitator runs it, participants go and vote, observers wait. */
export const RoundPanel = ({ round, onVote }: RoundPanelProps) => {
  const { t } = useTranslation('rounds')
  const { role } = useWorkshopContext()
  const isOpen = round.state === 'open'
  const fields = [...new Set(round.items.map(({ field }) => field))]
  return (
    <section className={classes.panel} aria-label={t(isOpen ? 'panel.title' : 'panel.closed')}>
      <Group justify="space-between" gap="xs">
        <Text component="h2" fw={650}>
          {t(isOpen ? 'panel.title' : 'panel.closed')}{' '}
          <Text span c="dimmed" fw={400}>
            {fields.map((field) => t(`field.${fieldName(field)}`)).join(' · ')}
          </Text>
        </Text>
        <Group gap={6}>
          <Badge variant="light" color="gray">
            {t(round.isAnonymous ? 'panel.anonymous' : 'panel.named')}
          </Badge>
          {round.maskingThreshold > 1 && (
            <Badge variant="light" color="gray">
              {t('panel.threshold', { count: round.maskingThreshold })}
            </Badge>
          )}
        </Group>
      </Group>
      {isOpen && <VoteCount round={round} />}
      {!isOpen && can(role, 'runRound') && <Text c="dimmed">{t('panel.closedHint')}</Text>}
      <Group gap="xs">
        {isOpen && can(role, 'vote') && (
          <Button
            variant={role === 'facilitator' ? 'default' : 'filled'}
            leftSection={<IconChecklist size={18} />}
            onClick={onVote}
          >
            {t('panel.vote')}
          </Button>
        )}
        {can(role, 'runRound') ? (
          <RoundControls round={round} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('panel.observe')}
          </Text>
        )}
      </Group>
    </section>
  )
}
