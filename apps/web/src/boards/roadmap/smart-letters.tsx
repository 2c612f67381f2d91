import type { Workstream } from '@filrouge/domain'
import { Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './roadmap.module.css'

const letters = ['S', 'M', 'A', 'R', 'T'] as const

/** The letters that the SMART check found missing; it looks at accepted workstreams only. */
const missingLetters = (workstream: Workstream): ReadonlySet<string> => {
  const found = workstream.findings.filter(({ code }) => code === 'notSmart')
  return new Set(found.flatMap(({ params }) => [...String(params['missing'] ?? '')]))
}

/** Which of the five SMART criteria the objective meets, and what each missing one asks for. */
export const SmartLetters = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const missing = missingLetters(workstream)
  if (!workstream.decision?.objective) return <Text size="sm">{t('smart.noObjective')}</Text>
  if (workstream.status !== 'accepted')
    return (
      <Text size="sm" c="dimmed">
        {t('smart.onceAccepted')}
      </Text>
    )
  return (
    <Stack component="ul" gap={6} className={classes.plainList} aria-label={t('smart.title')}>
      {letters.map((letter) => {
        const isMissing = missing.has(letter)
        const Icon = isMissing ? IconAlertTriangle : IconCheck
        return (
          <Group key={letter} component="li" gap="xs" wrap="nowrap" align="flex-start">
            <Text fw={700} w={16}>
              {letter}
            </Text>
            <Icon
              size={16}
              className={classes.severity}
              data-severity={isMissing ? 'warning' : 'ok'}
              aria-label={t(isMissing ? 'smart.missing' : 'smart.met')}
            />
            <Text size="sm">{t(isMissing ? `smart.ask.${letter}` : `smart.name.${letter}`)}</Text>
          </Group>
        )
      })}
    </Stack>
  )
}
