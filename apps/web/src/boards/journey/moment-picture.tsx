import { type Moment, momentPerformance, type QuadrantBasis } from '@filrouge/domain'
import { Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { ImportancePicture } from '../parts/importance-picture.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './results.module.css'
import { useJourneyResults } from './results-context.ts'

const bases = ['stated', 'measured'] as const

/** Moments by importance and satisfaction: those of the journey as stated, or all those that the survey measured. */
export const MomentPicture = ({ moments }: { moments: readonly Moment[] }) => {
  const { t } = useTranslation('journey')
  const { decimal, percent } = useFormat()
  const { measured, survey } = useJourneyResults()
  const everyMoment = useWorkshop((workshop) => workshop.moments)
  const [basis, setBasis] = useState<QuadrantBasis>('stated')
  const isStated = basis === 'stated' || !survey
  const found = momentPerformance(isStated ? moments : everyMoment, isStated ? 'stated' : 'measured', measured)
  const nameOf = (id: string) => everyMoment.find((moment) => moment.id === id)?.name || t('unnamed')
  const title = t('results.picture')
  return (
    <section aria-label={title}>
      <Group justify="space-between">
        <h3>{title}</h3>
        {survey && (
          <SegmentedControl
            size="xs"
            aria-label={t('results.basis')}
            value={basis}
            onChange={setBasis}
            data={bases.map((one) => ({ value: one, label: t(`results.basisOf.${one}`) }))}
          />
        )}
      </Group>
      {found ? (
        <ImportancePicture
          found={found}
          nameOf={nameOf}
          title={title}
          axes={{
            importance: t(isStated ? 'results.statedAxis' : 'results.measuredAxis'),
            performance: t('results.satisfactionAxis'),
          }}
          say={({ importance, performance }) =>
            `${isStated ? decimal(importance) : percent(importance)}, ${decimal(performance)}`
          }
        />
      ) : (
        <p className={classes.note}>{t('results.pictureNone')}</p>
      )}
    </section>
  )
}
