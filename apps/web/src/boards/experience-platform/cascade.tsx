import {
  type Attribute,
  gapEnds,
  type PlatformLevel,
  platformGapOf,
  platformLevels,
  platformSteps,
  widestGap,
} from '@filrouge/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { barMiddle, barWidth, cascadeHeight, cascadeWidth, floor, levelScale } from './cascade-layout.ts'
import classes from './experience-platform.module.css'
import { LevelBar } from './level-bar.tsx'
import { useLevels } from './use-levels.ts'
import { usePlatformEdits } from './use-platform-edits.ts'

const positionOf = (level: PlatformLevel): number => platformLevels.indexOf(level)

/** What falls between two known bars, the widest fall told by colour, weight and figure. */
const Falls = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation('experiencePlatform')
  const { signed } = useLevels()
  const widest = widestGap(attribute)
  return platformSteps.map((step) => {
    const gap = platformGapOf(attribute, step)
    const [from, to] = gapEnds[step]
    const [high, low] = [attribute[from], attribute[to]]
    if (gap === undefined || high === undefined || low === undefined) return null
    const start = barMiddle(positionOf(from)) + barWidth / 2
    const end = barMiddle(positionOf(to)) - barWidth / 2
    const isWidest = widest?.kind === step
    const tone = isWidest ? 'widest' : gap > 0 ? 'lost' : 'held'
    const middle = (start + end) / 2
    const labelY = Math.min(levelScale(high), levelScale(low)) - 8
    return (
      <g key={step} data-tone={tone} className={classes.fall}>
        <title>{`${t(`gap.${step}`)}: ${signed(-gap)}`}</title>
        <path d={`M${start},${levelScale(high)} L${end},${levelScale(low)} L${end},${floor} L${start},${floor} Z`} />
        <line x1={start} y1={levelScale(high)} x2={end} y2={levelScale(low)} />
        {gap !== 0 && (
          <text x={middle} y={Math.max(14, labelY)} textAnchor="middle">
            {signed(-gap)}
          </text>
        )}
      </g>
    )
  })
}

/** From what is intended to what is perceived: where an attribute loses its level on the way to customers. */
export const Cascade = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation('experiencePlatform')
  const { setLevel } = usePlatformEdits()
  const [draft, setDraft] = useState<{ level: PlatformLevel; value: number } | null>(null)
  const shown: Attribute = draft ? { ...attribute, [draft.level]: draft.value } : attribute
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose bars are sliders
    <svg
      role="group"
      aria-label={t('cascadeOf', { name: attribute.name || t('attribute.unnamed') })}
      viewBox={`0 0 ${cascadeWidth} ${cascadeHeight}`}
      className={classes.cascade}
    >
      <line x1={8} x2={cascadeWidth - 8} y1={floor} y2={floor} className={classes.floor} />
      <Falls attribute={shown} />
      {platformLevels.map((level, position) => (
        <LevelBar
          key={level}
          attribute={attribute}
          level={level}
          position={position}
          value={shown[level]}
          onDrag={(value) => setDraft({ level, value })}
          onCancel={() => setDraft(null)}
          onWrite={(value) => {
            setDraft(null)
            if (value !== attribute[level]) setLevel(attribute.id, level, value)
          }}
        />
      ))}
    </svg>
  )
}
