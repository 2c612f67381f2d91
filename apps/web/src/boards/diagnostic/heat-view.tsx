import { heatMapOf, levels, pillars, type ScoreResult, type Statement, type StatementField } from '@filrouge/domain'
import { Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { WideContent } from '../../ui/wide-content.tsx'
import classes from './diagnostic.module.css'
import heat from './heat.module.css'
import { HeatCell } from './heat-cell.tsx'
import { useStatementWords } from './statement-words.ts'

interface HeatViewProps {
  statements: readonly Statement[]
  results: readonly ScoreResult[]
}

/** Results on these statements' present or aspired maturity. */
const resultsOn = (statements: readonly Statement[], results: readonly ScoreResult[], measure: StatementField) => {
  const ids = new Set<string>(statements.map(({ id }) => id))
  return results.filter(
    ({ collection, recordId, field }) => collection === 'statements' && field === measure && ids.has(recordId),
  )
}

/** Function by level: who sees what, as far as groups are large enough to be shown. */
export const HeatView = ({ statements, results }: HeatViewProps) => {
  const { t } = useTranslation(['diagnostic', 'shell'])
  const words = useStatementWords()
  const [scope, setScope] = useState('all')
  const [measure, setMeasure] = useState<StatementField>('current')
  const chosen = statements.filter(({ id, pillar }) => scope === 'all' || scope === pillar || scope === id)
  const found = useMemo(() => resultsOn(chosen, results, measure), [chosen, results, measure])
  const map = useMemo(() => heatMapOf(found), [found])
  const threshold = Math.max(0, ...found.map((result) => result.threshold))
  const present = pillars.filter((pillar) => statements.some((statement) => statement.pillar === pillar))
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('heat.scope')}
          value={scope}
          onChange={(next) => setScope(next ?? 'all')}
          data={[
            { value: 'all', label: t('heat.all') },
            ...present.map((pillar) => ({
              group: t(`pillar.${pillar}`),
              items: [
                { value: pillar, label: t(`pillar.${pillar}`) },
                ...statements
                  .filter((statement) => statement.pillar === pillar)
                  .map((statement) => ({ value: statement.id as string, label: words.name(statement) })),
              ],
            })),
          ]}
          allowDeselect={false}
          className={classes.scope}
          maxDropdownHeight={360}
        />
        <SegmentedControl
          aria-label={t('heat.measure')}
          size="xs"
          value={measure}
          onChange={setMeasure}
          data={[
            { value: 'current', label: t('current') },
            { value: 'aspired', label: t('aspired') },
          ]}
        />
      </Group>
      {found.length === 0 ? (
        <Text c="dimmed">{t('heat.empty')}</Text>
      ) : (
        <WideContent label={t('view.heat')}>
          <table className={heat.heatMap}>
            <thead>
              <tr>
                <th scope="col">{t('heat.function')}</th>
                {levels.map((level) => (
                  <th key={level} scope="col">
                    {t(`shell:level.${level}`)}
                  </th>
                ))}
                <th scope="col">{t('heat.allLevels')}</th>
              </tr>
            </thead>
            <tbody>
              {map.functions.map((row) => (
                <tr key={row.name}>
                  <th scope="row">{row.name || t('heat.noFunction')}</th>
                  {levels.map((level) => (
                    <HeatCell key={level} cell={row.byLevel[level]} threshold={threshold} />
                  ))}
                  <HeatCell cell={row.all} threshold={threshold} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('heat.everyone')}</th>
                {levels.map((level) => (
                  <HeatCell key={level} cell={map.byLevel[level]} threshold={threshold} />
                ))}
                <HeatCell cell={map.all} threshold={threshold} />
              </tr>
            </tfoot>
          </table>
        </WideContent>
      )}
      <Text size="sm" c="dimmed">
        {t('heat.caption')} {found.length > 1 && t('heat.combined')} {t('maskedLegend')}.
      </Text>
    </>
  )
}
