import type { Workstream } from '@filrouge/domain'
import classes from './roadmap.module.css'

interface DependencyLinesProps {
  /** Scheduled ones, in the order of the rows. */
  workstreams: readonly Workstream[]
  quarterCount: number
}

/** Lines from the end of each prerequisite to the start of what waits for it; one unit a quarter and a row. */
export const DependencyLines = ({ workstreams, quarterCount }: DependencyLinesProps) => {
  const rowById = new Map(workstreams.map(({ id }, row) => [id, row]))
  const lines = workstreams.flatMap((workstream, row) =>
    workstream.dependencies.flatMap(({ on, origin }) => {
      const fromRow = rowById.get(on)
      const from = fromRow === undefined ? null : workstreams[fromRow]?.schedule
      if (fromRow === undefined || !from || !workstream.schedule) return []
      const x1 = from.endQuarter + 1
      const x2 = workstream.schedule.startQuarter
      const bend = (x1 + x2) / 2
      const path = `M ${x1} ${fromRow + 0.5} C ${bend + 0.3} ${fromRow + 0.5}, ${bend - 0.3} ${row + 0.5}, ${x2} ${row + 0.5}`
      const isCritical = from.isCritical && workstream.schedule.isCritical
      return [{ key: `${on} ${workstream.id}`, path, origin, isCritical }]
    }),
  )
  if (lines.length === 0) return null
  return (
    <svg
      className={classes.dependencies}
      viewBox={`0 0 ${quarterCount} ${workstreams.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {lines.map(({ key, path, origin, isCritical }) => (
        <path key={key} d={path} className={classes.dependency} data-origin={origin} data-critical={isCritical} />
      ))}
    </svg>
  )
}
