import type { Profile } from '@filrouge/domain'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import type { LabelPlace } from '../../ui/place-labels.ts'
import { useDrag } from '../../ui/use-drag.ts'
import classes from './customers.module.css'
import {
  effortScale,
  type Place,
  pictureHeight,
  pictureWidth,
  placeAt,
  placeByKey,
  potentialScale,
  radiusOf,
} from './picture-layout.ts'
import { useFigures } from './use-figures.ts'

interface PriorityPointProps {
  profile: Profile
  rank: number
  place: Place
  label: LabelPlace | undefined
  labelText: string
  onDrag: (place: Place) => void
  onWrite: (place: Place) => void
  onCancel: () => void
}

/** The drawing's box takes any zoom of the whiteboard into account. */
const placeUnder = (event: PointerEvent<SVGGElement>): Place => {
  const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
  if (!box || box.width === 0 || box.height === 0) return { effort: 5, potential: 5 }
  return placeAt(
    ((event.clientX - box.left) / box.width) * pictureWidth,
    ((event.clientY - box.top) / box.height) * pictureHeight,
  )
}

/** A profile on the picture: dragged in both directions, or moved by the four arrow keys. */
export const PriorityPoint = (props: PriorityPointProps) => {
  const { profile, rank, place, label, labelText, onDrag, onWrite, onCancel } = props
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { score } = useFigures()
  const drag = useDrag({ valueAt: placeUnder, onDrag, onDrop: onWrite, onCancel })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeByKey(event.key, place)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    onWrite(next)
  }
  const [x, y] = [effortScale(place.effort), potentialScale(place.potential)]
  const said = t('picture.at', { potential: score(place.potential), effort: score(place.effort) })
  const name = profile.name || t('profile.unnamed')
  return (
    <g
      role="slider"
      aria-label={t('picture.point', { name })}
      aria-valuemin={0}
      aria-valuemax={10}
      aria-valuenow={place.potential}
      aria-valuetext={said}
      aria-readonly={!canEdit}
      className={canEdit ? classes.point : undefined}
      {...(canEdit && { tabIndex: 0, onKeyDown, ...drag })}
    >
      <title>{`${name}: ${said}`}</title>
      {label && Math.abs(label.y - y) > 1 && <line className={classes.leader} x1={x} y1={y} x2={label.x} y2={label.y} />}
      <circle cx={x} cy={y} r={Math.max(20, radiusOf(profile.sharePercent))} fill="transparent" />
      <circle className={classes.dot} cx={x} cy={y} r={radiusOf(profile.sharePercent)} data-first={rank === 1} />
      <text className={classes.rank} x={x} y={y + 5} textAnchor="middle" aria-hidden>
        {rank}
      </text>
      {label && (
        <text className={classes.pointName} x={label.x} y={label.y + 5} textAnchor={label.anchor}>
          {labelText}
        </text>
      )}
    </g>
  )
}
