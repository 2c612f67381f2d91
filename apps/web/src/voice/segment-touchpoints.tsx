import { opportunityScore, type SegmentResult, type Survey } from '@filrouge/domain'
import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WideContent } from '../ui/wide-content.tsx'
import { useNumbers } from './use-numbers.ts'
import classes from './voice.module.css'

interface Cell {
  readonly n: number
  readonly csat: number | null
  readonly importance?: number | null | undefined
}

const CellContent = ({ cell }: { cell: Cell | undefined }) => {
  const { t } = useTranslation('voice')
  const { count, percent, points } = useNumbers()
  if (!cell || cell.csat === null) return <span className={classes.few}>{t('segments.tooFew')}</span>
  const { csat, importance } = cell
  return (
    <span title={t('answers', { n: count(cell.n) })}>
      {percent(csat)}
      {importance !== null && importance !== undefined && (
        <small className={classes.opportunity}>
          {t('segments.opportunity', { score: points(opportunityScore(importance, csat)) })}
        </small>
      )}
    </span>
  )
}

/** Satisfied share of each touchpoint by segment, and the opportunity where the survey asked how important it is. */
export const SegmentTouchpoints = ({ survey, results }: { survey: Survey; results: readonly SegmentResult[] }) => {
  const { t } = useTranslation('voice')
  if (survey.touchpoints.length === 0) return null
  const title = t('segments.touchpoints')
  return (
    <WideContent label={title}>
      <Table>
        <Table.Caption className={classes.caption}>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('touchpoint')}</Table.Th>
            <Table.Th>{t('segments.everyone')}</Table.Th>
            {results.map(({ value }) => (
              <Table.Th key={value}>{survey.segmentNames[value] ?? value}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {survey.touchpoints.map((touchpoint) => (
            <Table.Tr key={touchpoint.column}>
              <Table.Th scope="row">{touchpoint.label || touchpoint.column}</Table.Th>
              <Table.Td>
                <CellContent cell={touchpoint} />
              </Table.Td>
              {results.map(({ value, touchpoints }) => (
                <Table.Td key={value}>
                  <CellContent cell={touchpoints.find(({ column }) => column === touchpoint.column)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideContent>
  )
}
