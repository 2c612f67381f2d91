import type { ExpectationOpportunity } from '@filrouge/domain'
import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { RevealedScoresButton } from '../../rounds/revealed-scores-button.tsx'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { EvidenceMark } from '../parts/evidence-mark.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { NumberField } from '../parts/number-field.tsx'
import classes from './customers.module.css'
import { OpportunityChip } from './opportunity-chip.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'
import { opportunityItems } from './use-vote.ts'

interface ExpectationItemProps {
  opportunity: ExpectationOpportunity
  isFirst: boolean
  isLast: boolean
}

/** One expectation at its rank: how important, how satisfied, how sure, and the opportunity that follows. */
export const ExpectationItem = ({ opportunity, isFirst, isLast }: ExpectationItemProps) => {
  const { expectation, score, kind } = opportunity
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { writeExpectation, setExpectation, rankExpectation, remove } = useCustomerEdits()
  const name = expectation.text || t('expectation.unnamed')
  return (
    <li data-record-id={expectation.id} tabIndex={-1}>
      <div className={classes.expectationHead}>
        <LiveText
          isLong
          maxLength={500}
          label={t('expectation.one')}
          value={expectation.text}
          onWrite={(text) => writeExpectation(expectation.id, text)}
        />
        {canEdit && (
          <ActionIcon.Group>
            {([-1, 1] as const).map((step) => (
              <ActionIcon
                key={step}
                size="sm"
                variant="subtle"
                color="gray"
                disabled={step < 0 ? isFirst : isLast}
                aria-label={t(step < 0 ? 'expectation.up' : 'expectation.down', { name })}
                onClick={() => rankExpectation(expectation, step)}
              >
                {step < 0 ? <IconArrowUp size={14} /> : <IconArrowDown size={14} />}
              </ActionIcon>
            ))}
            <RemoveButton
              isSmall
              label={t('remove', { name })}
              onClick={() => remove({ collection: 'expectations', record: expectation })}
            />
          </ActionIcon.Group>
        )}
      </div>
      <div className={classes.expectationScores}>
        {(['importance', 'satisfaction'] as const).map((field) => (
          <NumberField
            key={field}
            label={t(`expectation.${field}`)}
            value={expectation[field]}
            min={0}
            max={10}
            onWrite={(value) => setExpectation(expectation.id, { [field]: value })}
          />
        ))}
        <div className={classes.expectationMarks}>
          <OpportunityChip score={score} kind={kind} />
          <EvidenceMark evidence={expectation.evidence} onWrite={(evidence) => setExpectation(expectation.id, { evidence })} />
          <RevealedScoresButton items={opportunityItems([expectation])} name={name} />
        </div>
      </div>
    </li>
  )
}
