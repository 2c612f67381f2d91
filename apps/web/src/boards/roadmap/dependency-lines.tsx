import type { Dependency, Workstream } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import classes from './timeline.module.css'
import { barHeight, type TimelineGeometry } from './timeline-geometry.ts'

/** Which prerequisite of which workstream. */
export interface ChosenLink {
  of: Workstream['id']
  on: Workstream['id']
}

interface Line extends ChosenLink {
  origin: Dependency['origin']
  isCritical: boolean
  path: string
}

/** Lines leave the end of a bar this far before its corner, so that those of one prerequisite share one way down. */
const inset = 9

/** From the end of each prerequisite, down or up to the row of what waits for it, then to its start. */
const linesOf = (workstreams: readonly Workstream[], { quarterWidth, rowHeight }: TimelineGeometry): Line[] => {
  const rowById = new Map(workstreams.map(({ id }, row) => [id, row]))
  return workstreams.flatMap((workstream, row) =>
    workstream.dependencies.flatMap(({ on, origin }) => {
      const fromRow = rowById.get(on)
      const from = fromRow === undefined ? null : workstreams[fromRow]?.schedule
      if (fromRow === undefined || !from || !workstream.schedule) return []
      const x1 = (from.endQuarter + 1) * quarterWidth - inset
      const x2 = workstream.schedule.startQuarter * quarterWidth + 1
      const [y1, y2] = [(fromRow + 0.5) * rowHeight, (row + 0.5) * rowHeight]
      const side = Math.sign(y2 - y1) || 1
      return [
        {
          of: workstream.id,
          on,
          origin,
          isCritical: from.isCritical && workstream.schedule.isCritical,
          path: `M ${x1} ${y1 + (side * barHeight) / 2} V ${y2 - side * 4} q 0 ${side * 4} 4 ${side * 4} H ${x2 - 4}`,
        },
      ]
    }),
  )
}

interface DependencyLinesProps {
  /** Scheduled ones, in the order of the rows. */
  workstreams: readonly Workstream[]
  geometry: TimelineGeometry
  /** The workstream under the pointer: its own links stand out. */
  looked: string | null
  onChoose: (link: ChosenLink) => void
}

/** What waits for what; each link can be chosen, to read why it is there and to take it away. */
export const DependencyLines = ({ workstreams, geometry, looked, onChoose }: DependencyLinesProps) => {
  const { t } = useTranslation('roadmapPlan')
  const { titleById } = useBoardView()
  const lines = linesOf(workstreams, geometry)
  if (lines.length === 0) return null
  const width = geometry.quarters.length * geometry.quarterWidth
  const height = workstreams.length * geometry.rowHeight
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons drawn as a picture.
    <svg className={classes.links} width={width} height={height} role="group" aria-label={t('links.drawn')}>
      <defs>
        <marker id="fr-link-end" viewBox="0 0 6 6" refX="5" refY="3" markerWidth="5" markerHeight="5" orient="auto">
          <path d="M 0 0 L 6 3 L 0 6 z" className={classes.arrow} />
        </marker>
      </defs>
      {lines.map(({ of, on, origin, isCritical, path }) => (
        // biome-ignore lint/a11y/useSemanticElements: an HTML button cannot stand inside an SVG picture.
        <g
          key={`${on} ${of}`}
          role="button"
          tabIndex={0}
          className={classes.link}
          data-origin={origin}
          data-critical={isCritical}
          data-faded={looked !== null && looked !== of && looked !== on}
          aria-label={t('links.link', { before: titleById(on), after: titleById(of) })}
          onClick={() => onChoose({ of, on })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return
            event.preventDefault()
            onChoose({ of, on })
          }}
        >
          <path d={path} className={classes.linkHit} />
          <path d={path} className={classes.linkLine} markerEnd="url(#fr-link-end)" />
        </g>
      ))}
    </svg>
  )
}
