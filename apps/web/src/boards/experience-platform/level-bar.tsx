import type { Attribute, PlatformLevel } from '@filrouge/domain'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { levelByKey } from '../../ui/level-by-key.ts'
import { useDrag } from '../../ui/use-drag.ts'
import { barMiddle, barWidth, cascadeHeight, floor, levelAt, levelScale } from './cascade-layout.ts'
import classes from './experience-platform.module.css'
import { levelColor } from './level-style.ts'
import { useLevels } from './use-levels.ts'

/** The drawing's box takes any zoom of the whiteboard into account. */
const levelUnder = (event: PointerEvent<SVGGElement>): number => {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
  return box && box.height > 0 ? levelAt(((event.clientY - box.top) / box.height) * cascadeHeight) : 0
}

interface LevelBarProps {
  attribute: Attribute
  level: PlatformLevel
  position: number
  value: number | undefined
  onDrag: (value: number) => void
  onWrite: (value: number | undefined) => void
  onCancel: () => void
}

/** One level of an attribute as a bar: dragged by its top, or set by the keyboard as a slider. */
export const LevelBar = ({ attribute, level, position, value, onDrag, onWrite, onCancel }: LevelBarProps) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const format = useLevels()
  const drag = useDrag({ valueAt: levelUnder, onDrag, onDrop: onWrite, onCancel })
  const onKeyDown = (event: KeyboardEvent) => {
    const isErase = event.key === 'Delete' || event.key === 'Backspace'
    const next = levelByKey(event.key, value ?? 5)
    if (!isErase && next === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onWrite(isErase ? undefined : value === undefined ? 5 : next)
  }
  const x = barMiddle(position)
  const topY = levelScale(value ?? 0)
  const text = value === undefined ? t('unknown') : t('levelOf', { level: format.level(value) })
  const name = `${t(`level.${level}`)}, ${attribute.name || t('attribute.unnamed')}`
  return (
    <g
      role="slider"
      aria-label={name}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={10}
      aria-valuenow={value ?? 0}
      aria-valuetext={text}
      aria-readonly={!canEdit}
      className={canEdit ? classes.handle : undefined}
      {...(canEdit && { tabIndex: 0, onKeyDown, ...drag })}
    >
      <title>{`${name}: ${text}`}</title>
      <rect x={x - barWidth / 2 - 8} y={6} width={barWidth + 16} height={cascadeHeight - 6} fill="transparent" />
      {value === undefined ? (
        <rect
          className={classes.unknownBar}
          x={x - barWidth / 2}
          y={levelScale(10)}
          width={barWidth}
          height={floor - levelScale(10)}
          rx={3}
        />
      ) : (
        <>
          <rect
            x={x - barWidth / 2}
            y={topY}
            width={barWidth}
            height={Math.max(2, floor - topY)}
            rx={3}
            fill={levelColor[level]}
          />
          <rect className={classes.grip} x={x - 9} y={topY + 4} width={18} height={2} rx={1} />
        </>
      )}
      <text x={x} y={value === undefined ? 86 : topY - 7} className={classes.figure} textAnchor="middle">
        {value === undefined ? '?' : format.level(value)}
      </text>
      <text x={x} y={floor + 20} className={classes.levelName} textAnchor="middle">
        {t(`level.${level}`)}
      </text>
    </g>
  )
}
