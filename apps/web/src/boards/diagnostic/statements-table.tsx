import { type Level, pillars, type ResultByItem, resultOf, type ScoreSummary, type Statement } from '@filrouge/domain'
import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WideContent } from '../../ui/wide-content.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './diagnostic.module.css'
import { useStatementWords } from './statement-words.ts'
import table from './statements-table.module.css'

interface StatementsTableProps {
  statements: readonly Statement[]
  results: ResultByItem
  onOpen: (id: string) => void
}

const comparedLevels: readonly Level[] = ['leadership', 'management', 'field']

/** The same content as the pictures, in figures. */
export const StatementsTable = ({ statements, results, onOpen }: StatementsTableProps) => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  const words = useStatementWords()
  const figure = (value: number | undefined) => (value === undefined ? t('table.unscored') : decimal(value))
  const group = (summary: ScoreSummary | null | undefined) => (summary === null ? t('masked') : figure(summary?.median))
  return (
    <WideContent label={t('view.table')}>
      <table className={table.table}>
        <caption>{t('table.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statement.one')}</th>
            <th scope="col">{t('current')}</th>
            <th scope="col">{t('aspired')}</th>
            <th scope="col">{t('gap')}</th>
            <th scope="col">{t('table.spread')}</th>
            <th scope="col">{t('table.n')}</th>
            {comparedLevels.map((level) => (
              <th key={level} scope="col">
                {t(`table.${level}`)}
              </th>
            ))}
            <th scope="col">{t('table.divergence')}</th>
          </tr>
        </thead>
        {pillars.map((pillar) => {
          const own = statements.filter((statement) => statement.pillar === pillar)
          if (own.length === 0) return null
          return (
            <tbody key={pillar}>
              <tr>
                <th scope="rowgroup" colSpan={10} className={table.tableGroup}>
                  {t(`pillar.${pillar}`)}
                </th>
              </tr>
              {own.map((statement) => {
                const { current, aspired, leadershipMedian, fieldMedian } = statement
                const result = resultOf(results, statement, 'current')
                const gap = current === undefined || aspired === undefined ? undefined : aspired - current
                const distance =
                  leadershipMedian === undefined || fieldMedian === undefined ? undefined : leadershipMedian - fieldMedian
                return (
                  <tr key={statement.id} data-record-id={statement.id}>
                    <th scope="row">
                      <UnstyledButton className={classes.statement} onClick={() => onOpen(statement.id)}>
                        {words.name(statement)}
                      </UnstyledButton>
                    </th>
                    <td>{result && !result.all ? t('masked') : figure(current)}</td>
                    <td>{figure(aspired)}</td>
                    <td>{figure(gap)}</td>
                    <td>{result?.all ? `${decimal(result.all.q1)} – ${decimal(result.all.q3)}` : t('table.unscored')}</td>
                    <td>{result?.all?.n ?? t('table.unscored')}</td>
                    {comparedLevels.map((level) => (
                      <td key={level}>{group(result?.byLevel[level])}</td>
                    ))}
                    <td>{figure(distance)}</td>
                  </tr>
                )
              })}
            </tbody>
          )
        })}
      </table>
    </WideContent>
  )
}
