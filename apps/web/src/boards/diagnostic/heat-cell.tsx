import type { HeatCell as Cell } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import classes from './heat.module.css'

/** One group's score: coloured by level, hatched when masked, empty when nobody answered. */
export const HeatCell = ({ cell, threshold }: { cell: Cell; threshold: number }) => {
  const { t } = useTranslation(['diagnostic', 'rounds'])
  const { decimal } = useFormat()
  if (cell.state === 'empty')
    return (
      <td className={classes.heat} data-state="empty">
        <span className={classes.small}>{t('heat.nobody')}</span>
      </td>
    )
  if (cell.state === 'masked')
    return (
      <td className={classes.heat} data-state="masked" title={t('rounds:result.maskedWhy', { count: threshold })}>
        <span className={classes.small}>{t('masked')}</span>
      </td>
    )
  const { score, n, summary, shown, answered } = cell
  return (
    <td className={classes.heat} data-state="shown" style={{ '--level': `${Math.round(((score - 1) / 4) * 100)}%` } as never}>
      <b>{decimal(score)}</b>
      <span className={classes.small}>
        {summary
          ? `${decimal(summary.q1)} – ${decimal(summary.q3)} · ${t('heat.n', { count: n })}`
          : t('heat.atLeast', { count: n })}
      </span>
      {shown < answered && <span className={classes.part}>{t('heat.part', { shown, answered })}</span>}
    </td>
  )
}
