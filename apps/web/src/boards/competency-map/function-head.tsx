import type { CompanyFunction } from '@filrouge/domain'
import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedNumber } from '../../ui/committed-field.tsx'
import { AnchoredForm } from './anchored-form.tsx'
import classes from './competency-map.module.css'
import { RecordMenu } from './record-menu.tsx'
import { RecordName } from './record-name.tsx'
import { useMapEdits } from './use-map-edits.ts'

/** A function's name, its headcount and the days it can give, and what can be done with it. */
export const FunctionHead = ({ companyFunction }: { companyFunction: CompanyFunction }) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('competencyMap')
  const { updateFunction, shiftFunction, removeFunction } = useMapEdits()
  const [isOpen, setOpen] = useState(false)
  const { id, name, headcount, capacityDays } = companyFunction
  const figures = [
    headcount === undefined ? t('headcountUnknown') : t('people', { count: headcount }),
    ...(capacityDays === undefined ? [] : [t('days', { number: capacityDays })]),
  ].join(' · ')
  return (
    <div className={classes.head}>
      <div className={classes.headLine}>
        <RecordName
          id={id}
          label={t('functionName')}
          name={name}
          onWrite={(next) => updateFunction(companyFunction, { name: next })}
        />
        {canEdit && (
          <RecordMenu
            isColumn
            label={t('menu.function', { name: name || t('unnamed') })}
            onEdit={() => setOpen(true)}
            onShift={(step) => shiftFunction(companyFunction, step)}
            onRemove={() => removeFunction(companyFunction)}
          />
        )}
      </div>
      {canEdit ? (
        <button type="button" className={classes.plain} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {figures}
        </button>
      ) : (
        <span className={classes.figures}>{figures}</span>
      )}
      {isOpen && (
        <AnchoredForm title={name || t('unnamed')} onClose={() => setOpen(false)}>
          <FunctionForm companyFunction={companyFunction} onClose={() => setOpen(false)} />
        </AnchoredForm>
      )}
    </div>
  )
}

const FunctionForm = ({ companyFunction, onClose }: { companyFunction: CompanyFunction; onClose: () => void }) => {
  const { t } = useTranslation('competencyMap')
  const { updateFunction } = useMapEdits()
  return (
    <Stack gap="xs">
      {(['headcount', 'capacityDays'] as const).map((field) => (
        <div key={field}>
          <Text size="sm" fw={500}>
            {t(field)}
          </Text>
          <CommittedNumber
            label={t(field)}
            className={classes.boxed}
            placeholder={t('unknown')}
            value={companyFunction[field]}
            min={0}
            max={1_000_000}
            isInteger={field === 'headcount'}
            outOfRange={t(field === 'headcount' ? 'wholeNumber' : 'positiveNumber')}
            onWrite={(value) => updateFunction(companyFunction, { [field]: value })}
          />
        </div>
      ))}
      <Text size="xs" c="dimmed">
        {t('functionHint')}
      </Text>
      <Button variant="light" onClick={onClose}>
        {t('close')}
      </Button>
    </Stack>
  )
}
