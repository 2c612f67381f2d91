import { divergences, divergenceThreshold, type ScoreResult, type Statement, type StatementDivergence } from '@filrouge/domain'
import { Text, UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ScaleTrack } from '../../ui/scale-track.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './diagnostic.module.css'
import { MaturityAxis } from './pillar-profile.tsx'
import { useStatementWords } from './statement-words.ts'

interface DivergenceViewProps {
  statements: readonly Statement[]
  results: readonly ScoreResult[]
  onOpen: (id: string) => void
}

const useDistanceWords = () => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  return (distance: number): string => {
    if (distance === 0) return t('divergence.same')
    const count = Math.abs(distance)
    return t(distance > 0 ? 'divergence.above' : 'divergence.below', { count, value: decimal(count) })
  }
}

const DivergenceRow = ({ found, onOpen }: { found: StatementDivergence; onOpen: (id: string) => void }) => {
  const { t } = useTranslation('diagnostic')
  const words = useStatementWords()
  const distanceWords = useDistanceWords()
  const { statement, leadership, field, distance } = found
  const name = words.name(statement)
  const said = distanceWords(distance)
  return (
    <div className={classes.row} data-record-id={statement.id}>
      <UnstyledButton className={classes.statement} onClick={() => onOpen(statement.id)}>
        {name}
        <small className={classes.under}>{t(`pillar.${statement.pillar}`)}</small>
      </UnstyledButton>
      <ScaleTrack
        min={1}
        max={5}
        marks={[
          { value: leadership, look: 'square' },
          { value: field, look: 'now' },
        ]}
        label={`${name}. ${t('divergence.leadership')} ${leadership}, ${t('divergence.field')} ${field}. ${said}`}
      />
      <span className={classes.distance} data-wide={Math.abs(distance) > divergenceThreshold || undefined}>
        {said}
      </span>
    </div>
  )
}

/** Where leadership and field see a different company, the widest first. */
export const DivergenceView = ({ statements, results, onOpen }: DivergenceViewProps) => {
  const { t } = useTranslation('diagnostic')
  const found = useMemo(() => divergences(statements), [statements])
  const scored = results.filter(({ collection, field }) => collection === 'statements' && field === 'current').length
  const wide = found.filter(({ distance }) => Math.abs(distance) > divergenceThreshold).length
  const hidden = scored - found.length
  if (found.length === 0) return <Text c="dimmed">{t('divergence.empty')}</Text>
  return (
    <figure className={classes.figure} aria-label={t('divergence.title')}>
      <figcaption className={classes.caption}>
        <div>
          <Text component="h2" fw={650} size="lg">
            {t('divergence.title')}
          </Text>
          <Text size="sm" c="dimmed">
            {wide > 0 ? t('divergence.wide', { count: wide }) : t('divergence.agreed')}
          </Text>
        </div>
        <span className={classes.legend}>
          <span>
            <i className={classes.legendMark} data-look="square" /> {t('divergence.leadership')}
          </span>
          <span>
            <i className={classes.legendMark} data-look="now" /> {t('divergence.field')}
          </span>
        </span>
      </figcaption>
      <div className={classes.rows} data-kind="divergence">
        <div className={classes.row}>
          <span />
          <MaturityAxis />
          <span />
        </div>
        {found.map((one) => (
          <DivergenceRow key={one.statement.id} found={one} onOpen={onOpen} />
        ))}
      </div>
      <Text size="sm" c="dimmed">
        {t('divergence.caption')}. {hidden > 0 && t('divergence.hidden', { count: hidden })}
      </Text>
    </figure>
  )
}
