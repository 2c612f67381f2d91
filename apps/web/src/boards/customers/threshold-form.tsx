import type { OpportunityThresholds } from '@filrouge/domain'
import { Button, Popover, Stack, Text } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '../parts/number-field.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'

/** From which score an expectation is underserved, and below which it is overserved. */
export const ThresholdForm = ({ thresholds }: { thresholds: OpportunityThresholds }) => {
  const { t } = useTranslation('customers')
  const { setThresholds } = useCustomerEdits()
  return (
    <Popover withinPortal width={300} shadow="md">
      <Popover.Target>
        <Button variant="default" size="compact-sm" leftSection={<IconAdjustments size={14} />}>
          {t('thresholds.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="sm">{t('thresholds.text')}</Text>
          <NumberField
            label={t('thresholds.underserved')}
            value={thresholds.underserved}
            min={thresholds.overserved}
            max={20}
            onWrite={(value) => setThresholds({ opportunityUnderserved: value ?? 12 })}
          />
          <NumberField
            label={t('thresholds.overserved')}
            value={thresholds.overserved}
            min={0}
            max={thresholds.underserved}
            onWrite={(value) => setThresholds({ opportunityOverserved: value ?? Math.min(6, thresholds.underserved) })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
