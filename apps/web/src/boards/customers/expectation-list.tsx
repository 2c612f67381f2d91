import { opportunityThresholds, type Profile, profileOpportunities } from '@filrouge/domain'
import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './customers.module.css'
import { ExpectationItem } from './expectation-item.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'

const AddExpectation = ({ profile }: { profile: Profile }) => {
  const { t } = useTranslation('customers')
  const { addExpectation } = useCustomerEdits()
  const [text, setText] = useState('')
  const add = () => {
    if (text.trim() === '') return
    addExpectation(profile.id, text.trim())
    setText('')
  }
  return (
    <form
      className={classes.add}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        aria-label={t('expectation.addTo', { name: profile.name })}
        placeholder={t('expectation.add')}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={add}
      />
      <ActionIcon type="submit" size="sm" variant="subtle" aria-label={t('expectation.add')} disabled={text.trim() === ''}>
        <IconPlus size={14} />
      </ActionIcon>
    </form>
  )
}

/** What a profile expects, in the order in which it matters to these customers. */
export const ExpectationList = ({ profile }: { profile: Profile }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
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
      {canEdit && <AddExpectation profile={profile} />}
    </section>
  )
}
