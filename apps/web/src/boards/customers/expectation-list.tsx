import { opportunityThresholds, type Profile, profileOpportunities } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddText } from '../parts/add-text.tsx'
import classes from './customers.module.css'
import { ExpectationItem } from './expectation-item.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'

/** What a profile expects, in the order in which it matters to these customers. */
export const ExpectationList = ({ profile }: { profile: Profile }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { addExpectation } = useCustomerEdits()
  const expectations = useWorkshop((workshop) => workshop.expectations)
  const settings = useWorkshop((workshop) => workshop.settings)
  const own = profileOpportunities(expectations, profile.id, opportunityThresholds(settings)).expectations
  return (
    <section aria-label={t('expectation.many')}>
      <h4 className={classes.part}>{t('expectation.many')}</h4>
      {own.length === 0 && <p className={classes.note}>{t('expectation.none')}</p>}
      <ol className={classes.expectations}>
        {own.map((opportunity, index) => (
          <ExpectationItem
            key={opportunity.expectation.id}
            opportunity={opportunity}
            isFirst={index === 0}
            isLast={index === own.length - 1}
          />
        ))}
      </ol>
      {canEdit && (
        <AddText
          label={t('expectation.addTo', { name: profile.name })}
          placeholder={t('expectation.add')}
          maxLength={500}
          onAdd={(text) => addExpectation(profile.id, text)}
        />
      )}
    </section>
  )
}
