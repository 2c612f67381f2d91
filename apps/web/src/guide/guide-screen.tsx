import { updateSettings } from '@filrouge/document'
import type { StageProgress } from '@filrouge/domain'
import { Anchor, Box, Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useStep } from '../boards/parts/use-step.ts'
import { useCan } from '../sync/permission.ts'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { ArrangeStage } from './arrange-stage.tsx'
import { CheckList } from './check-list.tsx'
import classes from './guide.module.css'
import { NextStepCard } from './next-step-card.tsx'
import { ProgressMark } from './progress-mark.tsx'
import { stageAddress, stageIcon } from './stage-screens.ts'
import { type Guide, useGuide } from './use-guide.ts'

/** The arrangement stands in the document: whoever may not edit that arranges nothing. */
const useMayArrange = (): boolean => {
  const isFacilitator = useCan('arrangeStages')
  return useWorkshopContext().canEdit && isFacilitator
}

interface StageCardProps {
  progress: StageProgress
  number: number
  total: number
}

const StageCard = ({ progress: { stage, state, isSkipped, checks }, number, total }: StageCardProps) => {
  const { t } = useTranslation(['guide', 'shell'])
  const { workshopId } = useWorkshopContext()
  const mayArrange = useMayArrange()
  const Icon = stageIcon[stage]
  return (
    <li className={classes.card} data-skipped={isSkipped}>
      <div className={classes.cardHead}>
        <Icon size={22} aria-hidden />
        <div>
          <Text size="xs" c="dimmed">
            {t('stage', { number, total })}
          </Text>
          <Title order={2} size="h4">
            <Anchor component={Link} c="inherit" to={stageAddress(workshopId, stage)}>
              {t(`shell:boards.${stage}`)}
            </Anchor>
          </Title>
        </div>
        <span className={classes.cardState}>
          {isSkipped ? (
            t('skipped')
          ) : (
            <>
              <ProgressMark state={state} /> {t(`state.${state}`)}
            </>
          )}
        </span>
      </div>
      {!isSkipped && (
        <div className={classes.cardBody}>
          <dl>
            <dt>{t('needs')}</dt>
            <dd>{t(`stages.${stage}.needs`)}</dd>
            <dt>{t('gives')}</dt>
            <dd>{t(`stages.${stage}.gives`)}</dd>
          </dl>
          <CheckList checks={checks} />
        </div>
      )}
      {mayArrange && <ArrangeStage stage={stage} isFirst={number === 1} isLast={number === total} isSkipped={isSkipped} />}
    </li>
  )
}

const Trust = ({ missing }: Pick<Guide, 'missing'>) => {
  const { t } = useTranslation('guide')
  return (
    <section className={classes.trust} aria-label={t('trust.title')}>
      <Title order={2} size="h4">
        {t('trust.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {missing.length === 0 ? t('trust.none') : t('trust.hint')}
      </Text>
      <CheckList checks={missing} withStars={false} />
    </section>
  )
}

const Arrangement = () => {
  const { t } = useTranslation('guide')
  const { doc } = useWorkshopContext()
  const stageOrder = useWorkshop((workshop) => workshop.settings.stageOrder)
  const asStep = useStep()
  return (
    <section className={classes.trust}>
      <Text size="sm" c="dimmed">
        {t('arrange.hint')}
      </Text>
      {stageOrder !== undefined && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          onClick={() => asStep(() => updateSettings(doc, { stageOrder: undefined }))}
        >
          {t('arrange.reset')}
        </Button>
      )}
    </section>
  )
}

/** The method as a whole: every stage, what it needs and gives, how far it is, and what to do next. */
export const GuideScreen = () => {
  const { t } = useTranslation('guide')
  const mayArrange = useMayArrange()
  const guide = useGuide()
  return (
    <Box p={{ base: 'sm', sm: 'lg' }}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Text c="dimmed" maw={760} mb="md">
        {t('intro')}
      </Text>
      <div className={classes.overview}>
        <div className={classes.aside}>
          <NextStepCard guide={guide} />
          <Trust missing={guide.missing} />
          {mayArrange && <Arrangement />}
        </div>
        <ol className={classes.cards}>
          {guide.progress.map((progress, index) => (
            <StageCard key={progress.stage} progress={progress} number={index + 1} total={guide.progress.length} />
          ))}
        </ol>
      </div>
    </Box>
  )
}
