import { type Attribute, missingMeasures } from '@filrouge/domain'
import { Button, Drawer, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { BoardProps } from '../board-definition.ts'
import { HardQuestions } from '../parts/hard-questions.tsx'
import { AttributeCard } from './attribute-card.tsx'
import { AttributeRow } from './attribute-row.tsx'
import { DimensionSection } from './dimension-section.tsx'
import classes from './experience-platform.module.css'
import { OtherIndicators } from './other-indicators.tsx'
import { usePlatformEdits } from './use-platform-edits.ts'

type View = 'picture' | 'list'

const EmptyPlatform = ({ onStart }: { onStart: () => void }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  return (
    <Stack align="center" gap="sm" py="xl" ta="center" maw={560} mx="auto">
      <Title order={2} size="h3">
        {t('empty.title')}
      </Title>
      <Text c="dimmed">{canEdit ? t('empty.text') : t('empty.observer')}</Text>
      {canEdit && <Button onClick={onStart}>{t('empty.start')}</Button>}
      <HardQuestions board="experiencePlatform" />
    </Stack>
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
    <Drawer
      opened={attribute !== undefined}
      onClose={onClose}
      position="right"
      size="xl"
      title={t('attribute.one')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {attribute && <AttributeRow key={attribute.id} attribute={attribute} onRemoved={onClose} />}
    </Drawer>
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
    <div className={classes.board} data-host={host}>
      <Group justify="space-between">
        <Group gap="xs">
          {canEdit && (
            <Button size="compact-sm" leftSection={<IconPlus size={14} />} onClick={addDimension}>
              {t('dimension.add')}
            </Button>
          )}
          <HardQuestions board="experiencePlatform" />
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => setView(next === 'list' ? 'list' : 'picture')}
          data={[
            { value: 'picture', label: t('view.picture') },
            { value: 'list', label: t('view.list') },
          ]}
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
    </div>
  )
}
