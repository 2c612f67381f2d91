import { type JourneyId, momentsInOrder } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useFormat } from '../parts/use-format.ts'
import { ImportanceSlopes } from './importance-slopes.tsx'
import { MeasureTable } from './measure-table.tsx'
import { MomentPicture } from './moment-picture.tsx'
import { OutcomeWeights } from './outcome-weights.tsx'
import classes from './results.module.css'
import { useJourneyResults } from './results-context.ts'

/** From journeys to the result: what weighs on it, what the team believes, and how each moment does. */
export const ResultsView = ({ journeyId }: { journeyId: JourneyId }) => {
  const { t } = useTranslation('journey')
  const { whole } = useFormat()
  const { survey } = useJourneyResults()
  const phases = useWorkshop((workshop) => workshop.phases)
  const moments = useWorkshop((workshop) => workshop.moments)
  const own = momentsInOrder({ phases, moments }, journeyId)
  return (
    <div className={classes.results}>
      <p className={classes.note}>
        {survey?.drivers?.status === 'ok'
          ? t('results.surveyOf', { name: survey.name, n: whole(survey.drivers.n) })
          : t('results.none')}
      </p>
      {survey && <OutcomeWeights survey={survey} />}
      {survey && <ImportanceSlopes survey={survey} />}
      <MomentPicture moments={own} />
      <MeasureTable journeyId={journeyId} />
    </div>
  )
}
