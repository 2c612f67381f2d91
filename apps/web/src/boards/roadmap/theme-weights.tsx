import { deriveRoadmap, type Roadmap, type Theme, type Workstream } from '@filrouge/domain'
import { Button, Group, Slider, Stack, Text, Title } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import { themeTitle } from '../parts/workstream-title.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

type Weights = Readonly<Record<string, number>>

const useThemes = (): readonly (readonly [Theme, string])[] => {
  const { t } = useTranslation('roadmap')
  const { roadmap } = useBoardView()
  return useMemo(() => {
    const nameByTheme = new Map<Theme, string>()
    for (const { theme, themeName } of roadmap.workstreams)
      if (theme) nameByTheme.set(theme, themeTitle(t, theme, themeName) ?? t('unnamed'))
    return [...nameByTheme].sort(([, a], [, b]) => a.localeCompare(b))
  }, [roadmap, t])
}

/** The roadmap under other weights; what people set by hand and decided stays. */
const useWeighed = (weights: Weights): Roadmap => {
  const { workshop, planStart } = useBoardView()
  return useMemo(
    () => deriveRoadmap({ ...workshop, settings: { ...workshop.settings, themeWeights: weights } }, { planStart }).roadmap,
    [workshop, planStart, weights],
  )
}

const even: Weights = {}

/** Which workstreams change rank because of the weights, against equal weights; followed live while a weight is moved. */
const RankFlips = ({ weights }: { weights: Weights }) => {
  const { t } = useTranslation('roadmap')
  const { titleOf } = useBoardView()
  const before = useWeighed(even)
  const after = useWeighed(useDeferredValue(weights))
  const ranksBefore = new Map<Workstream['id'], number | null>(before.workstreams.map(({ id, rank }) => [id, rank]))
  const flips = after.workstreams.flatMap((workstream) => {
    const from = ranksBefore.get(workstream.id) ?? null
    const to = workstream.rank
    return from === null || to === null || from === to ? [] : [{ workstream, from, to }]
  })
  if (flips.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('weights.noFlip')}
      </Text>
    )
  return (
    <Stack gap={4} component="ul" className={classes.plainList} aria-label={t('weights.flips')}>
      <Text size="sm" fw={600} component="li">
        {t('weights.flips')}
      </Text>
      {flips.map(({ workstream, from, to }) => (
        <Text key={workstream.id} component="li" size="sm">
          {to < from ? (
            <IconArrowUp size={14} color="var(--fr-positive)" aria-hidden />
          ) : (
            <IconArrowDown size={14} color="var(--fr-caution)" aria-hidden />
          )}{' '}
          {t('weights.flip', { title: titleOf(workstream), from, to })}
        </Text>
      ))}
    </Stack>
  )
}

interface WeightSliderProps {
  name: string
  weight: number
  onMove: (weight: number) => void
  onCommit: (weight: number) => void
}

/** Written to the document once let go, so that a drag is one edit for everyone. */
const WeightSlider = ({ name, weight, onMove, onCommit }: WeightSliderProps) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useBoardView()
  const { decimal } = useFormat()
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" lh={1.3}>
          {name}
        </Text>
        <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          × {decimal(weight)}
        </Text>
      </Group>
      <Slider
        size="sm"
        thumbLabel={t('weights.of', { theme: name })}
        label={null}
        min={0}
        max={5}
        step={0.5}
        disabled={!canEdit}
        value={weight}
        onChange={onMove}
        onChangeEnd={onCommit}
      />
    </div>
  )
}

/** How much each theme counts in the benefits: 1 as measured, 0 not at all, 5 five times. */
export const ThemeWeights = () => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { workshop, roadmap, edits, canEdit } = useBoardView()
  const themes = useThemes()
  const decided = workshop.settings.themeWeights
  const [draft, setDraft] = useState<Weights>(decided)
  useEffect(() => setDraft(decided), [decided])
  const moved = Object.entries(decided).filter(([, weight]) => weight !== 1)
  if (themes.length === 0) return <Text c="dimmed">{t('weights.none')}</Text>
  return (
    <Stack gap="sm" component="section" aria-label={t('weights.title')}>
      <Title order={3} size="h5">
        {t('weights.title')}
      </Title>
      <Text size="sm" c="dimmed">
        {roadmap.rankingMethod === 'benefitEffort' ? t('weights.help') : tPlan('ranking.weightsElsewhere')}
      </Text>
      <RankFlips weights={draft} />
      {themes.map(([theme, name]) => (
        <WeightSlider
          key={theme}
          name={name}
          weight={draft[theme] ?? 1}
          onMove={(weight) => setDraft((before) => ({ ...before, [theme]: weight }))}
          onCommit={(weight) => edits.weigh({ [theme]: weight })}
        />
      ))}
      <Button
        variant="default"
        size="xs"
        disabled={!canEdit || moved.length === 0}
        onClick={() => edits.weigh(Object.fromEntries(moved.map(([theme]) => [theme, 1])))}
      >
        {t('weights.reset')}
      </Button>
    </Stack>
  )
}
