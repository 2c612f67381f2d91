import { type JourneyId, journeyMeasures, journeyResults } from '@filrouge/domain'
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './results.module.css'

/** NPS, CES and CSAT of each moment of a journey, and over the journey, each on its own scale. */
export const MeasureTable = ({ journeyId }: { journeyId: JourneyId }) => {
  const { t } = useTranslation('journey')
  const { decimal, whole } = useFormat()
  const phases = useWorkshop((workshop) => workshop.phases)
  const allMoments = useWorkshop((workshop) => workshop.moments)
  const surveys = useWorkshop((workshop) => workshop.surveys)
  const { moments, means } = journeyResults({ phases, moments: allMoments, surveys }, journeyId)
  const title = t('results.measures')
  const figure = (value: number | undefined) => (value === undefined ? '–' : decimal(value))
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.note}>{t('results.measuresRule')}</p>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('moment')}</Table.Th>
              {journeyMeasures.map((measure) => (
                <Table.Th key={measure} className={classes.number}>
                  {t(`results.columns.${measure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {moments.map((result) => (
              <Table.Tr key={result.moment.id}>
                <Table.Th scope="row">{result.moment.name || t('unnamed')}</Table.Th>
                {journeyMeasures.map((measure) => (
                  <Table.Td key={measure} className={classes.number}>
                    {figure(result[measure])}
                    {measure === 'csat' && result.csatAnswers !== undefined && (
                      <small>{t('results.answers', { n: whole(result.csatAnswers) })}</small>
                    )}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('results.mean')}</Table.Th>
              {journeyMeasures.map((measure) => {
                const mean = means[measure]
                return (
                  <Table.Td key={measure} className={classes.number}>
                    <strong>{figure(mean?.mean)}</strong>
                    {mean && <small>{t('results.over', { count: mean.moments })}</small>}
                  </Table.Td>
                )
              })}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
    </section>
  )
}
