import type { OpportunityKind, OpportunityThresholds } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import classes from './customers.module.css'
import { useFigures } from './use-figures.ts'

export interface OpportunityRow {
  readonly key: string
  readonly name: string
  /** Whose it is, and what it stands on. */
  readonly about: string
  readonly score: number
  readonly kind: OpportunityKind
}

const greatest = 20

/** Opportunity scores 0-20 as bars, the highest first, with the two thresholds. */
export const OpportunityBars = ({
  rows,
  thresholds,
  label,
}: {
  rows: readonly OpportunityRow[]
  thresholds: OpportunityThresholds
  label: string
}) => {
  const { t } = useTranslation('customers')
  const { score } = useFigures()
  const at = (value: number) => ({ insetInlineStart: `${(100 * value) / greatest}%` })
  return (
    <ol className={classes.bars} aria-label={label}>
      {rows
        .toSorted((a, b) => b.score - a.score)
        .map((row) => (
          <li key={row.key} data-kind={row.kind}>
            <span className={classes.barName}>
              {row.name}
              <small>{row.about}</small>
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.fill} style={{ width: `${(100 * row.score) / greatest}%` }} />
              <span className={classes.threshold} style={at(thresholds.overserved)} />
              <span className={classes.threshold} style={at(thresholds.underserved)} />
            </span>
            <span className={classes.barValue}>
              <strong>{score(row.score)}</strong>
              <small>{t(`opportunity.${row.kind}`)}</small>
            </span>
          </li>
        ))}
    </ol>
  )
}
