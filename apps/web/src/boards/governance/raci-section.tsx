import type { Workstream } from '@filrouge/domain'
import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { RaciGrid } from '../parts/raci-grid.tsx'
import { Section } from '../parts/section.tsx'
import { useDecide } from '../parts/use-decide.ts'
import { useStep } from '../parts/use-step.ts'

const isSettled = ({ status, decision }: Workstream): boolean =>
  status === 'accepted' || Object.keys(decision?.raci ?? {}).length > 0

/** Who does what on the workstreams retained; the proposed ones on demand. */
export const RaciSection = ({ workstreams }: { workstreams: readonly Workstream[] }) => {
  const { t } = useTranslation('governance')
  const functions = useWorkshop((workshop) => workshop.functions)
  const [isWhole, setWhole] = useState(false)
  const decide = useDecide()
  const step = useStep()
  const active = workstreams.filter(({ status }) => status !== 'rejected')
  const settled = active.filter(isSettled)
  const shown = isWhole ? active : settled
  const proposed = active.length - settled.length
  const lack = active.length === 0 ? t('raci.none') : functions.length === 0 ? t('raci.noFunctions') : null
  return (
    <Section
      title={t('raci.title')}
      help={lack ?? t('raci.help')}
      action={
        lack === null &&
        proposed > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? t('raci.hideProposed') : t('raci.showProposed', { count: proposed })}
          </Button>
        )
      }
    >
      {lack === null && shown.length > 0 && (
        <RaciGrid
          workstreams={shown}
          functions={functions}
          onSet={(id, functionId, part) => step(() => decide(id, { raci: { [functionId]: part } }))}
        />
      )}
      {lack === null && shown.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('raci.noneAccepted')}
        </Text>
      )}
    </Section>
  )
}
