import { updateSettings } from '@filrouge/document'
import { Button, Group, Slider, Stack, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useUnweightedRanks } from '../parts/use-derivation.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

const useThemes = () => {
  const { roadmap } = useBoardView()
  return useMemo(() => {
    const nameByTheme = new Map<string, string>()
    for (const { theme, themeName } of roadmap.workstreams) if (theme) nameByTheme.set(theme, themeName ?? theme)
    return [...nameByTheme].sort(([, a], [, b]) => a.localeCompare(b))
  }, [roadmap])
}

/** Which workstreams change rank because of the weights, against equal weights. */
const RankFlips = () => {
  const { t } = useTranslation('roadmap')
  const { roadmap, titleOf, workshop, planStart } = useBoardView()
  const before = useUnweightedRanks(workshop, planStart)
  const flips = roadmap.workstreams.flatMap((workstream) => {
    const from = before.get(workstream.id)
    const to = workstream.rank
    return from === undefined || to === null || from === to ? [] : [{ workstream, from, to }]
  })
  if (flips.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('weights.noFlip')}
      </Text>
    )
  return (
    <Stack gap={4} component="ul" className={classes.plainList} aria-label={t('weights.flips')}>
      <Text size="sm" fw={600}>
        {t('weights.flips')}
      </Text>
      {flips.map(({ workstream, from, to }) => (
        <Text key={workstream.id} component="li" size="sm">
          {to < from ? <IconArrowUp size={14} aria-hidden /> : <IconArrowDown size={14} aria-hidden />}{' '}
          {t('weights.flip', { title: titleOf(workstream), from, to })}
        </Text>
      ))}
    </Stack>
  )
}

interface WeightSliderProps {
  name: string
  weight: number
  onCommit: (weight: number) => void
}

/** Written to the document once let go, so that a drag is one edit for everyone. */
const WeightSlider = ({ name, weight, onCommit }: WeightSliderProps) => {
  const { t } = useTranslation('roadmap')
  const { canEdit } = useBoardView()
  const { decimal } = useFormat()
  const [draft, setDraft] = useState(weight)
  useEffect(() => setDraft(weight), [weight])
  return (
    <div>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{name}</Text>
        <Text size="sm" fw={600}>
          × {decimal(draft)}
        </Text>
      </Group>
      <Slider
        thumbLabel={t('weights.of', { theme: name })}
        label={null}
        min={0}
        max={5}
        step={0.5}
        disabled={!canEdit}
        value={draft}
        onChange={setDraft}
        onChangeEnd={onCommit}
      />
    </div>
  )
}

/** How much each theme counts in the benefits: 1 as measured, 0 not at all, 5 five times. */
export const ThemeWeights = () => {
  const { t } = useTranslation('roadmap')
  const { doc, canEdit } = useWorkshopContext()
  const { workshop } = useBoardView()
  const themes = useThemes()
  const weights = workshop.settings.themeWeights
  const set = (theme: string, weight: number) =>
    updateSettings(doc, { themeWeights: { [theme]: weight === 1 ? undefined : weight } })
  if (themes.length === 0) return <Text c="dimmed">{t('weights.none')}</Text>
  return (
    <Group align="flex-start" gap="xl">
      <Stack gap="sm" flex={1} miw={280} maw={560}>
        <Text size="sm" c="dimmed">
          {t('weights.help')}
        </Text>
        {themes.map(([theme, name]) => (
          <WeightSlider key={theme} name={name} weight={weights[theme] ?? 1} onCommit={(weight) => set(theme, weight)} />
        ))}
        <Button
          variant="default"
          size="xs"
          disabled={!canEdit || Object.keys(weights).length === 0}
          onClick={() =>
            updateSettings(doc, { themeWeights: Object.fromEntries(Object.keys(weights).map((theme) => [theme, undefined])) })
          }
        >
          {t('weights.reset')}
        </Button>
      </Stack>
      <div>
        <RankFlips />
      </div>
    </Group>
  )
}
