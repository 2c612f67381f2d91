import { opportunityThresholds } from '@filrouge/domain'
import { Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './customers.module.css'
import { OpportunityBars } from './opportunity-bars.tsx'
import { measuredRows, statedRows } from './opportunity-rows.ts'
import { ThresholdForm } from './threshold-form.tsx'

/** Where customers want more than they get: as the team states it, then as surveys measured it, never together. */
export const OpportunitiesView = () => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const expectations = useWorkshop((workshop) => workshop.expectations)
  const surveys = useWorkshop((workshop) => workshop.surveys)
  const settings = useWorkshop((workshop) => workshop.settings)
  const thresholds = opportunityThresholds(settings)
  const stated = statedRows({ profiles, expectations }, thresholds, t('expectation.unnamed'))
  const measured = surveys.flatMap((survey) => {
    const rows = measuredRows(survey, thresholds, t('opportunities.everyone'))
    return rows.length === 0 ? [] : [{ survey, rows }]
  })
  return (
    <div className={classes.panel}>
      <Group justify="space-between" align="flex-start">
        <p className={classes.note}>{t('opportunity.rule')}</p>
        {canEdit && <ThresholdForm thresholds={thresholds} />}
      </Group>
      <section aria-label={t('opportunities.stated')}>
        <h3>{t('opportunities.stated')}</h3>
        {stated.rows.length === 0 && <p className={classes.note}>{t('opportunities.none')}</p>}
        <OpportunityBars rows={stated.rows} thresholds={thresholds} label={t('opportunities.stated')} />
        {stated.unknown > 0 && <p className={classes.note}>{t('opportunities.unknown', { count: stated.unknown })}</p>}
      </section>
      <section aria-label={t('opportunities.measured')}>
        <h3>{t('opportunities.measured')}</h3>
        {measured.length === 0 && <p className={classes.note}>{t('opportunities.notMeasured')}</p>}
        {measured.map(({ survey, rows }) => (
          <div key={survey.id}>
            <h4 className={classes.part}>{survey.name}</h4>
            <OpportunityBars rows={rows} thresholds={thresholds} label={survey.name} />
          </div>
        ))}
      </section>
    </div>
  )
}
