import type { Workshop } from '@filrouge/domain'
import type { Messages } from '@filrouge/messages'
import { Anchor, List, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

const hasEntries = (map: Readonly<Record<string, unknown>>): boolean => Object.keys(map).length > 0

const steps: readonly {
  key: keyof Messages['roadmap']['empty']['steps']
  screen: string
  isDone: (workshop: Workshop) => boolean
}[] = [
  {
    key: 'canvas',
    screen: 'board/strategicCanvas',
    isDone: ({ factors, players }) => {
      const targets = players.filter(({ kind }) => kind === 'target')
      return factors.some(({ levels }) => targets.some(({ id }) => levels[id] !== undefined))
    },
  },
  {
    key: 'moments',
    screen: 'board/journey',
    isDone: ({ moments }) => moments.some(({ importance }) => importance !== undefined),
  },
  {
    key: 'pains',
    screen: 'board/journey',
    isDone: ({ observations }) => observations.some(({ kind, momentId }) => kind === 'pain' && momentId !== undefined),
  },
  {
    key: 'competencies',
    screen: 'board/competencyMap',
    isDone: ({ competencies }) => competencies.some(({ required }) => hasEntries(required)),
  },
  { key: 'surveys', screen: 'voice', isDone: ({ surveys }) => surveys.length > 0 },
]

/** What the roadmap needs before it can say anything, with the way to each. */
export const EmptyRoadmap = ({ workshop }: { workshop: Workshop }) => {
  const { t } = useTranslation('roadmap')
  const { workshopId } = useWorkshopContext()
  return (
    <Paper withBorder p="lg" maw={720}>
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('empty.title')}
        </Title>
        <Text c="dimmed">{t('empty.text')}</Text>
        <List spacing="sm" center={false} listStyleType="none">
          {steps.map(({ key, screen, isDone }) => {
            const done = isDone(workshop)
            return (
              <List.Item
                key={key}
                icon={
                  <ThemeIcon size={22} radius="xl" variant="light" color={done ? 'green' : 'gray'}>
                    {done ? (
                      <IconCheck size={14} aria-label={t('empty.done')} />
                    ) : (
                      <IconCircleDashed size={14} aria-label={t('empty.missing')} />
                    )}
                  </ThemeIcon>
                }
              >
                <Anchor component={Link} to={`/w/${workshopId}/${screen}`} fw={600}>
                  {t(`empty.steps.${key}.title`)}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t(`empty.steps.${key}.text`)}
                </Text>
              </List.Item>
            )
          })}
        </List>
      </Stack>
    </Paper>
  )
}
