import { type ResultByItem, resultOf, type Statement, spreadOf } from '@filrouge/domain'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ScaleTrack, type TrackMark } from '../../ui/scale-track.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './diagnostic.module.css'
import { Gap } from './pillar-profile.tsx'
import { useStatementWords } from './statement-words.ts'

interface StatementRowProps {
  statement: Statement
  results: ResultByItem
  onOpen: (id: string) => void
}

/** Opinions differ where the middle half of the answers is this far apart, in levels. */
const wideSpread = 2

/** One statement: where it stands, where it should, and whether opinions differ. */
export const StatementRow = ({ statement, results, onOpen }: StatementRowProps) => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  const words = useStatementWords()
  const { current, aspired } = statement
  const name = words.name(statement)
  const now = resultOf(results, statement, 'current')
  const summary = now?.all
  const marks: TrackMark[] = [
    ...(aspired === undefined ? [] : [{ value: aspired, look: 'aim' as const }]),
    ...(current === undefined ? [] : [{ value: current, look: 'now' as const }]),
  ]
  const said = (value: number | undefined) => (value === undefined ? t('notScored') : decimal(value))
  const spread = summary ? t('profile.spreadOf', { q1: decimal(summary.q1), q3: decimal(summary.q3) }) : ''
  return (
    <div className={classes.row} data-record-id={statement.id} data-drop-target={`pillar:${statement.pillar}`}>
      <UnstyledButton className={classes.statement} onClick={() => onOpen(statement.id)}>
        {name}
        {summary && spreadOf(summary) >= wideSpread && <span className={classes.wide}>{t('profile.wide')}</span>}
      </UnstyledButton>
      {marks.length > 0 ? (
        <ScaleTrack
          min={1}
          max={5}
          marks={marks}
          band={summary ? [summary.q1, summary.q3] : undefined}
          label={`${t('profile.point', { name, current: said(current), aspired: said(aspired) })}. ${spread}`}
        />
      ) : (
        <span className={classes.pending}>{now ? t('masked') : t('notScored')}</span>
      )}
      <Gap current={current} aspired={aspired} />
    </div>
  )
}
