import { updateSettings } from '@filrouge/document'
import { quarterAt } from '@filrouge/domain'
import { Button, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { DraftNumber } from '../../ui/draft-field.tsx'
import { useFormat } from '../parts/use-format.ts'
import { useStep } from '../parts/use-step.ts'
import { useBoardView } from './board-view.ts'

/** Currencies that a workshop may choose among; ISO 4217. */
const currencies = ['EUR', 'CHF', 'GBP', 'USD', 'CAD', 'MAD', 'TND', 'XOF', 'XAF', 'JPY'] as const
/** Quarters before and after the plan's present start that it may be moved to. */
const [offeredBefore, offeredCount] = [4, 17]

/** From when the plan runs, how far it looks, and in which money. */
export const PlanSettings = () => {
  const { t, i18n } = useTranslation('roadmapPlan')
  const { doc } = useWorkshopContext()
  const { workshop, planStart, scenario } = useBoardView()
  const { quarter } = useFormat()
  const step = useStep()
  const { settings } = workshop
  const offered = Array.from({ length: offeredCount }, (_, place) => quarterAt(planStart, place - offeredBefore))
  const names = new Intl.DisplayNames(i18n.language, { type: 'currency' })
  return (
    <Popover withinPortal shadow="md" position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={scenario !== null}
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        >
          {t('settings.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={260}>
          <NativeSelect
            label={t('settings.start')}
            value={planStart}
            onChange={({ currentTarget: { value } }) => step(() => updateSettings(doc, { planStart: value }))}
            data={offered.map((value) => ({ value, label: quarter(value) }))}
          />
          <DraftNumber
            label={t('settings.quarters')}
            min={1}
            max={40}
            allowDecimal={false}
            value={settings.planQuarters}
            onCommit={(planQuarters) => planQuarters && step(() => updateSettings(doc, { planQuarters }))}
          />
          <NativeSelect
            label={t('settings.currency')}
            value={settings.currency ?? 'EUR'}
            onChange={({ currentTarget: { value } }) => step(() => updateSettings(doc, { currency: value }))}
            data={currencies.map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
