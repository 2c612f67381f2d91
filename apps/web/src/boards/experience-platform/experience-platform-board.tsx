import { type Attribute, missingMeasures } from '@filrouge/domain'
import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import type { BoardProps } from '../board-definition.ts'
import { BoardFrame } from '../parts/board-frame.tsx'
import { EmptyBoard } from '../parts/empty-board.tsx'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { AttributeCard } from './attribute-card.tsx'
import { AttributeRow } from './attribute-row.tsx'
import { DimensionSection } from './dimension-section.tsx'
import classes from './experience-platform.module.css'
import { OtherIndicators } from './other-indicators.tsx'
import { usePlatformEdits } from './use-platform-edits.ts'

const views = ['picture', 'list'] as const
type View = (typeof views)[number]

const EmptyPlatform = ({ onStart }: { onStart: () => void }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  return (
    <EmptyBoard title={t('empty.title')} text={canEdit ? t('empty.text') : t('empty.observer')}>
      {canEdit && <Button onClick={onStart}>{t('empty.start')}</Button>}
      <HardQuestions board="experiencePlatform" />
    </EmptyBoard>
  )
}

/** How many attributes lack what measures them: the sentence under the bar. */
const MeasureSummary = () => {
  const { t } = useTranslation('experiencePlatform')
  const attributes = useWorkshop((workshop) => workshop.attributes)
  const indicators = useWorkshop((workshop) => workshop.indicators)
  const missing = attributes.flatMap((attribute) => missingMeasures(attribute, indicators))
  const count = (measure: string) => missing.filter((candidate) => candidate === measure).length
  const [delivered, perceived] = [count('delivered'), count('perceived')]
  return (
    <Text size="sm" c="dimmed">
      {t('legend')} {delivered + perceived === 0 && attributes.length > 0 && t('allMeasured')}
      {delivered > 0 && `${t('lackDelivered', { count: delivered })} `}
      {perceived > 0 && t('lackPerceived', { count: perceived })}
    </Text>
  )
}

const AttributeDrawer = ({ attribute, onClose }: { attribute: Attribute | undefined; onClose: () => void }) => {
  const { t } = useTranslation('experiencePlatform')
  return (
    <RecordDrawer record={attribute} size="xl" title={t('attribute.one')} closeLabel={t('close')} onClose={onClose}>
      {(shown) => <AttributeRow key={shown.id} attribute={shown} onRemoved={onClose} />}
    </RecordDrawer>
  )
}

/** From what the brand intends to what customers perceive, dimension by dimension. */
export const ExperiencePlatformBoard = ({ host }: BoardProps) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const dimensions = useWorkshop((workshop) => workshop.dimensions)
  const attributes = useWorkshop((workshop) => workshop.attributes)
  const indicators = useWorkshop((workshop) => workshop.indicators)
  const { addDimension } = usePlatformEdits()
  const focus = new URLSearchParams(location.search).get('focus')
  const isFocusInList = focus !== null && host === 'page' && !attributes.some(({ id }) => id === focus)
  const [view, setView] = useState<View>(isFocusInList ? 'list' : 'picture')
  const [openId, setOpenId] = useState<string | null>(null)
  if (dimensions.length === 0 && indicators.length === 0) return <EmptyPlatform onStart={addDimension} />
  return (
    <BoardFrame host={host}>
      <Group justify="space-between">
        <Group gap="xs">
          {canEdit && <AddButton onClick={addDimension}>{t('dimension.add')}</AddButton>}
          <HardQuestions board="experiencePlatform" />
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={setView}
          data={views.map((one) => ({ value: one, label: t(`view.${one}`) }))}
        />
      </Group>
      <MeasureSummary />
      {dimensions.map((dimension) => {
        const own = attributes.filter(({ dimensionId }) => dimensionId === dimension.id)
        return (
          <DimensionSection key={dimension.id} dimension={dimension} attributes={own} onAdded={setOpenId}>
            <div className={view === 'picture' ? classes.cards : classes.rows}>
              {own.map((attribute) =>
                view === 'picture' ? (
                  <AttributeCard
                    key={attribute.id}
                    attribute={attribute}
                    indicators={indicators}
                    onOpen={() => setOpenId(attribute.id)}
                  />
                ) : (
                  <AttributeRow key={attribute.id} attribute={attribute} />
                ),
              )}
            </div>
          </DimensionSection>
        )
      })}
      <OtherIndicators attributes={attributes} indicators={indicators} />
      <AttributeDrawer
        attribute={view === 'picture' ? attributes.find(({ id }) => id === openId) : undefined}
        onClose={() => setOpenId(null)}
      />
    </BoardFrame>
  )
}
