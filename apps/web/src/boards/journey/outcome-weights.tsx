import { journeyWeights, type Survey } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './results.module.css'

interface BarProps {
  name: string
  share: number
  greatest: number
  isPart?: boolean
  isUntied?: boolean
}

const Bar = ({ name, share, greatest, isPart = false, isUntied = false }: BarProps) => {
  const { percent } = useFormat()
  return (
    <div className={classes.weight} data-part={isPart} data-untied={isUntied}>
      <span>{name}</span>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${(100 * share) / greatest}%` }} />
      </span>
      <strong>{percent(share)}</strong>
    </div>
  )
}

/** Which journeys, and which of their moments, go with the outcome. */
export const OutcomeWeights = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('journey')
  const journeys = useWorkshop((workshop) => workshop.journeys)
  const phases = useWorkshop((workshop) => workshop.phases)
  const moments = useWorkshop((workshop) => workshop.moments)
  const weights = journeyWeights({ journeys, phases, moments }, survey)
  const greatest = Math.max(weights.untied, ...weights.journeys.map(({ share }) => share)) || 1
  const title = t('results.weights')
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.note}>{t('results.weightsRule')}</p>
      {weights.journeys.map(({ journey, share, moments: parts }) => (
        <div key={journey.id} className={classes.weights}>
          <Bar name={journey.name || t('unnamed')} share={share} greatest={greatest} />
          {parts.map(({ moment, share: part }) => (
            <Bar key={moment.id} name={moment.name || t('unnamed')} share={part} greatest={greatest} isPart />
          ))}
        </div>
      ))}
      {weights.untied > 0.005 && <Bar name={t('results.untied')} share={weights.untied} greatest={greatest} isUntied />}
    </section>
  )
}
