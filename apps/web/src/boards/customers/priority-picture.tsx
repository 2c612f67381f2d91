import { priorityMiddle, type TargetPriorities } from '@filrouge/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { placeLabels } from '../../ui/place-labels.ts'
import { WideContent } from '../../ui/wide-content.tsx'
import classes from './customers.module.css'
import { effortScale, frame, type Place, pictureHeight, pictureWidth, potentialScale, radiusOf } from './picture-layout.ts'
import { PriorityPoint } from './priority-point.tsx'
import { useCustomerEdits } from './use-customer-edits.ts'

const shorten = (name: string): string => (name.length > 40 ? `${name.slice(0, 39)}…` : name)

/** Frame, middles, corners' names and anchors of the two scales. */
const Ground = () => {
  const { t } = useTranslation('customers')
  const [midX, midY] = [effortScale(priorityMiddle), potentialScale(priorityMiddle)]
  return (
    <g aria-hidden>
      <rect className={classes.firstCorner} x={frame.left} y={frame.top} width={midX - frame.left} height={midY - frame.top} />
      <rect
        className={classes.frame}
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
      />
      <line className={classes.cross} x1={midX} x2={midX} y1={frame.top} y2={frame.bottom} />
      <line className={classes.cross} x1={frame.left} x2={frame.right} y1={midY} y2={midY} />
      <text className={classes.corner} x={frame.left + 10} y={frame.top + 22}>
        {t('quadrant.first')}
      </text>
      <text className={classes.corner} x={frame.right - 10} y={frame.top + 22} textAnchor="end">
        {t('quadrant.invest')}
      </text>
      <text className={classes.corner} x={frame.left + 10} y={frame.bottom - 12}>
        {t('quadrant.seize')}
      </text>
      <text className={classes.corner} x={frame.right - 10} y={frame.bottom - 12} textAnchor="end">
        {t('quadrant.leave')}
      </text>
      {[0, 5, 10].map((level) => (
        <g key={level} className={classes.tick}>
          <text x={frame.left - 8} y={potentialScale(level) + 4} textAnchor="end">
            {level}
          </text>
          <text x={effortScale(level)} y={frame.bottom + 18} textAnchor="middle">
            {level}
          </text>
        </g>
      ))}
      <text className={classes.axis} x={(frame.left + frame.right) / 2} y={pictureHeight - 10} textAnchor="middle">
        {t('picture.effortAxis')}
      </text>
      <text
        className={classes.axis}
        transform={`translate(18 ${(frame.top + frame.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {t('picture.potentialAxis')}
      </text>
    </g>
  )
}

/** Potential against effort: whom to serve first. */
export const PriorityPicture = ({ priorities }: { priorities: TargetPriorities }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { setProfile } = useCustomerEdits()
  const [draft, setDraft] = useState<(Place & { id: string }) | null>(null)
  const points = priorities.ranked.map(({ profile, rank }) => {
    const own = draft?.id === profile.id ? draft : profile
    return { profile, rank, place: { effort: own.effort ?? 0, potential: own.potential ?? 0 } }
  })
  const dots = points.map(({ profile, place }) => ({
    x: effortScale(place.effort),
    y: potentialScale(place.potential),
    text: shorten(profile.name || t('profile.unnamed')),
    radius: radiusOf(profile.sharePercent),
  }))
  const labels = placeLabels(dots, { ...frame, top: frame.top + 30, bottom: frame.bottom - 30 })
  return (
    <WideContent isFramed label={t('picture.title')} p="xs">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose points are sliders */}
      <svg
        role="group"
        aria-label={t('picture.title')}
        viewBox={`0 0 ${pictureWidth} ${pictureHeight}`}
        className={classes.picture}
      >
        <Ground />
        {points.map(({ profile, rank, place }, index) => (
          <PriorityPoint
            key={profile.id}
            profile={profile}
            rank={rank}
            place={place}
            label={labels[index]}
            labelText={dots[index]?.text ?? ''}
            onDrag={(next) => setDraft({ id: profile.id, ...next })}
            onCancel={() => setDraft(null)}
            onWrite={(next) => {
              setDraft(null)
              if (next.effort !== profile.effort || next.potential !== profile.potential) setProfile(profile.id, { ...next })
            }}
          />
        ))}
        {points.length === 0 && (
          <text
            className={classes.axis}
            x={(frame.left + frame.right) / 2}
            y={(frame.top + frame.bottom) / 2 - 12}
            textAnchor="middle"
          >
            {canEdit ? t('picture.empty') : t('picture.emptyObserver')}
          </text>
        )}
      </svg>
    </WideContent>
  )
}
