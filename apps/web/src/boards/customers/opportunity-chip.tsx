import type { OpportunityKind } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import classes from './customers.module.css'
import { useFigures } from './use-figures.ts'

/** An opportunity score and what it tells; unknown while importance or satisfaction is. */
export const OpportunityChip = ({ score, kind }: { score: number | undefined; kind: OpportunityKind | undefined }) => {
  const { t } = useTranslation('customers')
  const figures = useFigures()
  if (score === undefined || kind === undefined)
    return (
      <span className={classes.chip} data-kind="unknown" title={t('opportunity.unknownHint')}>
        {t('opportunity.unknown')}
      </span>
    )
  return (
    <span className={classes.chip} data-kind={kind} title={t('opportunity.rule')}>
      <strong>{figures.score(score)}</strong> {t(`opportunity.${kind}`)}
    </span>
  )
}
