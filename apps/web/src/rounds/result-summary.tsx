import { levels, type ScoreResult } from '@filrouge/domain'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { numberFormat } from '../ui/number-format.ts'
import { fieldName } from './field-words.ts'
import classes from './rounds.module.css'

/** What a round revealed on one item, in words: in all, and by level. */
export const ResultSummary = ({ result }: { result: ScoreResult }) => {
  const { t, i18n } = useTranslation(['rounds', 'shell'])
  const { all, byLevel, unknown, threshold, revealedAt, field } = result
  const decimal = numberFormat(i18n.language, { maximumFractionDigits: 1 })
  const date = new Date(revealedAt).toLocaleDateString(i18n.language, { dateStyle: 'medium' })
  const name = t(`field.${fieldName(field)}`)
  return (
    <section className={classes.result} aria-label={t('result.title', { field: name })}>
      <Text fw={600}>{name}</Text>
      {all ? (
        <Text>
          {t('result.median', { value: decimal(all.median) })}
          {', '}
          {t('result.spread', { q1: decimal(all.q1), q3: decimal(all.q3) })}
          {' · '}
          {t('result.n', { count: all.n })}
          {unknown > 0 && ` · ${t('result.unknown', { count: unknown })}`}
        </Text>
      ) : (
        <Text>{t('result.maskedWhy', { count: threshold })}</Text>
      )}
      <Text size="sm" c="dimmed">
        {levels
          .filter((level) => byLevel[level] !== undefined)
          .map((level) => {
            const group = byLevel[level]
            return `${t(`shell:level.${level}`)} ${group ? decimal(group.median) : t('result.masked')}`
          })
          .join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('result.voted', { date })}
      </Text>
    </section>
  )
}
