import { rankingMethods } from '@filrouge/domain'
import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import classes from './ranking.module.css'
import { RankingTable } from './ranking-table.tsx'
import { ThemeWeights } from './theme-weights.tsx'

/** How the workstreams are ranked: the method, its published formula, its inputs, and the strategic weights. */
export const RankingView = () => {
  const { t } = useTranslation('roadmapPlan')
  const { roadmap, edits, canEdit } = useBoardView()
  const isNarrow = useMediaQuery('(max-width: 48em)') ?? false
  const method = roadmap.rankingMethod
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('ranking.method')}
        orientation={isNarrow ? 'vertical' : 'horizontal'}
        disabled={!canEdit}
        value={method}
        onChange={edits.rankBy}
        data={rankingMethods.map((value) => ({ value, label: t(`ranking.name.${value}`) }))}
      />
      <figure className={classes.formula}>
        <Text fw={600}>{t(`ranking.formula.${method}`)}</Text>
        <Text component="figcaption" size="sm" c="dimmed">
          {t(`ranking.source.${method}`)}
        </Text>
      </figure>
      <Group align="flex-start" gap="xl" className={classes.columns}>
        <div className={classes.main}>
          <RankingTable method={method} />
        </div>
        <div className={classes.side}>
          <ThemeWeights />
        </div>
      </Group>
    </Stack>
  )
}
