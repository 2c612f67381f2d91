import { updateSettings } from '@filrouge/document'
import { type BoardKind, moveStage } from '@filrouge/domain'
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useStep } from '../boards/parts/use-step.ts'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'

interface ArrangeStageProps {
  stage: BoardKind
  isFirst: boolean
  isLast: boolean
  isSkipped: boolean
}

/** The facilitator's own order: moves a stage, or leaves it out. */
export const ArrangeStage = ({ stage, isFirst, isLast, isSkipped }: ArrangeStageProps) => {
  const { t } = useTranslation(['guide', 'shell'])
  const { doc } = useWorkshopContext()
  const settings = useWorkshop((workshop) => workshop.settings)
  const asStep = useStep()
  const name = t(`shell:boards.${stage}`)
  const move = (step: -1 | 1) => asStep(() => updateSettings(doc, { stageOrder: moveStage(settings, stage, step) }))
  const skip = () => asStep(() => updateSettings(doc, { skippedStages: { [stage]: isSkipped ? undefined : true } }))
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="transparent"
        color="gray"
        disabled={isFirst}
        aria-label={t('arrange.up', { stage: name })}
        onClick={() => move(-1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="transparent"
        color="gray"
        disabled={isLast}
        aria-label={t('arrange.down', { stage: name })}
        onClick={() => move(1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={t(isSkipped ? 'arrange.restoreOf' : 'arrange.skipOf', { stage: name })}
        onClick={skip}
      >
        {t(isSkipped ? 'arrange.restore' : 'arrange.skip')}
      </Button>
    </Group>
  )
}
