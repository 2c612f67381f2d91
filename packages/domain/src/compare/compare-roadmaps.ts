import type { Roadmap, Workstream } from '../roadmap/model.ts'
import type { Change, ComparedField, Outlook } from './change.ts'

/** A rank further down says little: only moves in, into and out of the first ones are told. */
const firstRanks = 10

type TitleOf = (workstream: Workstream) => string

/** What became of the workstreams between two derivations; `titleOf` gives the words by which people know them. */
export const compareRoadmaps = (
  before: Pick<Roadmap, 'workstreams'>,
  after: Pick<Roadmap, 'workstreams'>,
  titleOf: TitleOf,
): Change[] => {
  const earlier = new Map(before.workstreams.map((workstream) => [workstream.id, workstream]))
  const later = new Set(after.workstreams.map(({ id }) => id))
  const about = (workstream: Workstream) =>
    ({ board: 'roadmap', source: null, collection: 'workstreams', name: titleOf(workstream) }) as const
  const changesOf = (workstream: Workstream): Change[] => {
    const was = earlier.get(workstream.id)
    if (!was) return [{ ...about(workstream), what: 'added', outlook: 'neutral' }]
    const changed = (
      field: ComparedField,
      from: number | string | null,
      to: number | string | null,
      outlook: Outlook,
    ): Change[] => (from === to ? [] : [{ ...about(workstream), what: 'changed', field, of: null, from, to, outlook }])
    const isTold = Math.min(was.rank ?? Number.POSITIVE_INFINITY, workstream.rank ?? Number.POSITIVE_INFINITY) <= firstRanks
    const [done, nowDone] = [was.decision?.progressPercent ?? null, workstream.decision?.progressPercent ?? null]
    return [
      ...changed('status', was.status, workstream.status, 'neutral'),
      ...(isTold ? changed('rank', was.rank, workstream.rank, 'neutral') : []),
      ...changed('progressPercent', done, nowDone, (nowDone ?? 0) > (done ?? 0) ? 'better' : 'worse'),
    ]
  }
  return [
    ...after.workstreams.flatMap(changesOf),
    ...before.workstreams
      .filter(({ id }) => !later.has(id))
      .map((workstream): Change => ({ ...about(workstream), what: 'removed', outlook: 'neutral' })),
  ]
}
