import { addRecord } from '@filrouge/document'
import { type HandOver, type Moment, momentsOfPhase, type Phase, periods } from '@filrouge/domain'
import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import classes from './journey.module.css'
import { useDropPlace } from './journey-drag.tsx'
import { LaneContent } from './lane-content.tsx'
import type { Lane } from './lanes.ts'
import { MomentHead } from './moment-head.tsx'
import { PhaseHead } from './phase-head.tsx'

interface JourneyOutlineProps {
  phases: readonly Phase[]
  lanes: readonly Lane[]
  handOvers: readonly HandOver[]
}

/** The grid's content as a list, for keyboards, screen readers and phones. */
export const JourneyOutline = ({ phases, lanes, handOvers }: JourneyOutlineProps) => {
  const { t } = useTranslation('journey')
  return (
    <Stack>
      {periods.map((period) => {
        const own = phases.filter((phase) => phase.period === period)
        return (
          own.length > 0 && (
            <section key={period}>
              <Title order={2} size="h4" mb="xs">
                {t(`period.${period}`)}
              </Title>
              {own.map((phase) => (
                <PhaseOutline key={phase.id} phase={phase} lanes={lanes} handOvers={handOvers} />
              ))}
            </section>
          )
        )
      })}
    </Stack>
  )
}

interface MomentOutlineProps {
  moment: Moment
  lanes: readonly Lane[]
  handOver: HandOver | undefined
}

const MomentOutline = ({ moment, lanes, handOver }: MomentOutlineProps) => {
  const { t } = useTranslation('journey')
  return (
    <article
      {...useDropPlace(`moment:${moment.id}`)}
      className={classes.outlineMoment}
      data-record-id={moment.id}
      data-drop-target={`moment:${moment.id}`}
      tabIndex={-1}
    >
      <MomentHead moment={moment} handOver={handOver} />
      <dl className={classes.outlineLanes}>
        {lanes.map((lane) => (
          <div key={lane}>
            <dt>{t(`lane.${lane}`)}</dt>
            <dd>
              <LaneContent lane={lane} moment={moment} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}

type PhaseOutlineProps = Omit<JourneyOutlineProps, 'phases'> & { phase: Phase }

const PhaseOutline = ({ phase, lanes, handOvers }: PhaseOutlineProps) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const moments = momentsOfPhase({ moments: useWorkshop((workshop) => workshop.moments) }, phase.id)
  return (
    <div
      {...useDropPlace(`phase:${phase.id}`)}
      className={classes.outlinePhase}
      data-record-id={phase.id}
      data-drop-target={`phase:${phase.id}`}
    >
      <PhaseHead phase={phase} />
      {moments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noMoment')}
        </Text>
      )}
      {moments.map((moment) => (
        <MomentOutline key={moment.id} moment={moment} lanes={lanes} handOver={handOvers.find(({ to }) => to.id === moment.id)} />
      ))}
      {canEdit && (
        <AddButton variant="light" mt="xs" onClick={() => addRecord(doc, 'moments', { phaseId: phase.id, name: t('newMoment') })}>
          {t('addMoment')}
        </AddButton>
      )}
    </div>
  )
}
