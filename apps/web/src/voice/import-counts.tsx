import type { SurveySummary } from '@filrouge/domain'
import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useNumbers } from './use-numbers.ts'

/** What an import keeps, refuses and sets aside, and why. */
export const ImportCounts = ({ summary }: { summary: SurveySummary }) => {
  const { t } = useTranslation(['voice', 'parts'])
  const { count } = useNumbers()
  const { rowCount, keptCount, refused, invalidAnswers, verbatims, verbatimCount } = summary
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('countsTitle')}
      </Title>
      <Text>{t('counts', { kept: count(keptCount), rows: count(rowCount), refused: count(rowCount - keptCount) })}</Text>
      {refused.length > 0 && (
        <List size="sm">
          {refused.map(({ reason, count: n }) => (
            <List.Item key={reason}>{t('labelled', { ns: 'parts', label: t(`reasons.${reason}`), text: count(n) })}</List.Item>
          ))}
        </List>
      )}
      <Text size="sm" c="dimmed">
        {invalidAnswers.length === 0
          ? t('setAsideNone')
          : `${t('setAside')} ${invalidAnswers.map(({ column, count: n }) => `${column} (${count(n)})`).join(', ')}`}
      </Text>
      {verbatimCount > 0 && (
        <Text size="sm">{t('verbatimCount', { n: count(verbatimCount), kept: count(verbatims.length) })}</Text>
      )}
    </Stack>
  )
}
