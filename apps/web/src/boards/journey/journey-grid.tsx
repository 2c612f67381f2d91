import { addRecord } from '@filrouge/document'
import { type HandOver, type Moment, momentsOfPhase, type Phase, periods } from '@filrouge/domain'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { EmotionCurve } from './emotion-curve.tsx'
import classes from './journey.module.css'
import { useDropPlace } from './journey-drag.tsx'
import { LaneContent } from './lane-content.tsx'
import type { Lane } from './lanes.ts'
import { MomentHead } from './moment-head.tsx'
import { PhaseHead } from './phase-head.tsx'

const laneWidth = 132
const columnWidth = 230

interface JourneyGridProps {
  phases: readonly Phase[]
  lanes: readonly Lane[]
  handOvers: readonly HandOver[]
}

interface Column {
  phase: Phase
  moment: Moment | null
}

const AddMoment = ({ phase }: { phase: Phase }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  if (!canEdit) return <span>{t('noMoment')}</span>
  return (
    <AddButton variant="light" onClick={() => addRecord(doc, 'moments', { phaseId: phase.id, name: t('newMoment') })}>
      {t('addMoment')}
    </AddButton>
  )
}

const PhaseCell = ({ phase, span }: { phase: Phase; span: number }) => (
  <th
    {...useDropPlace(`phase:${phase.id}`)}
    colSpan={span}
    scope="colgroup"
    className={classes.phase}
    data-record-id={phase.id}
    data-drop-target={`phase:${phase.id}`}
  >
    <PhaseHead phase={phase} />
  </th>
)

interface MomentCellProps {
  moment: Moment
  handOver: HandOver | undefined
  /** The next moment is owned by another function. */
  isLeft: boolean
}

const MomentCell = ({ moment, handOver, isLeft }: MomentCellProps) => (
  <th
    {...useDropPlace(`moment:${moment.id}`)}
    scope="col"
    data-record-id={moment.id}
    data-drop-target={`moment:${moment.id}`}
    data-hand-over={isLeft || undefined}
    tabIndex={-1}
  >
    <MomentHead moment={moment} handOver={handOver} />
  </th>
)

/** Moments in columns, grouped by phase and period; lanes in rows. */
export const JourneyGrid = ({ phases, lanes, handOvers }: JourneyGridProps) => {
  const { t } = useTranslation('journey')
  const moments = useWorkshop((workshop) => workshop.moments)
  const columns = useMemo(
    () =>
      phases.flatMap((phase): Column[] => {
        const own = momentsOfPhase({ moments }, phase.id)
        return own.length > 0 ? own.map((moment) => ({ phase, moment })) : [{ phase, moment: null }]
      }),
    [phases, moments],
  )
  const spanOf = (belongs: (column: Column) => boolean) => columns.filter(belongs).length
  return (
    <section className={classes.scroll} aria-label={t('views.grid')}>
      <table className={classes.grid} style={{ width: laneWidth + columns.length * columnWidth }}>
        <colgroup>
          <col style={{ width: laneWidth }} />
          {columns.map(({ phase, moment }) => (
            <col key={moment?.id ?? phase.id} style={{ width: columnWidth }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className={classes.corner} scope="col">
              {t('period.label')}
            </th>
            {periods.map((period) => {
              const span = spanOf(({ phase }) => phase.period === period)
              return (
                span > 0 && (
                  <th key={period} colSpan={span} scope="colgroup" className={classes.period}>
                    {t(`period.${period}`)}
                  </th>
                )
              )
            })}
          </tr>
          <tr>
            <th className={classes.corner} scope="col">
              {t('phase')}
            </th>
            {phases.map((phase) => (
              <PhaseCell key={phase.id} phase={phase} span={spanOf((column) => column.phase.id === phase.id)} />
            ))}
          </tr>
          <tr className={classes.momentRow}>
            <th className={classes.corner} scope="col">
              {t('moment')}
            </th>
            {columns.map(({ phase, moment }) =>
              moment ? (
                <MomentCell
                  key={moment.id}
                  moment={moment}
                  handOver={handOvers.find(({ to }) => to.id === moment.id)}
                  isLeft={handOvers.some(({ from }) => from.id === moment.id)}
                />
              ) : (
                <th key={phase.id} scope="col" data-drop-target={`phase:${phase.id}`}>
                  <AddMoment phase={phase} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane}>
              <th scope="row" className={classes.lane}>
                {t(`lane.${lane}`)}
              </th>
              {lane === 'emotion' ? (
                <td colSpan={columns.length} className={classes.curveCell}>
                  <EmotionCurve columns={columns.map(({ moment }) => moment)} columnWidth={columnWidth} />
                </td>
              ) : (
                columns.map(({ phase, moment }) => (
                  <td
                    key={moment?.id ?? phase.id}
                    data-hand-over={handOvers.some(({ from }) => from.id === moment?.id) || undefined}
                    data-drop-target={moment ? `moment:${moment.id}` : `phase:${phase.id}`}
                  >
                    {moment && <LaneContent lane={lane} moment={moment} />}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
