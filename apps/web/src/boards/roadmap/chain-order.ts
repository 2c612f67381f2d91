import type { Workstream } from '@filrouge/domain'

/** The prerequisite that ends last: the one that sets when a workstream may start. */
const leaderOf = (workstream: Workstream, byId: ReadonlyMap<string, Workstream>): Workstream | null => {
  let leader: Workstream | null = null
  for (const { on } of workstream.dependencies) {
    const candidate = byId.get(on)
    if (candidate && (candidate.schedule?.endQuarter ?? 0) > (leader?.schedule?.endQuarter ?? -1)) leader = candidate
  }
  return leader
}

/**
 * Rows so that what waits stands right under what it waits for: chains by the best rank of their first, each followed by
 * those that wait for it. Workstreams come ranked.
 */
export const inChains = (workstreams: readonly Workstream[]): Workstream[] => {
  const byId = new Map<string, Workstream>(workstreams.map((workstream) => [workstream.id, workstream]))
  const followers = new Map<string | null, Workstream[]>()
  for (const workstream of workstreams) {
    const leader = leaderOf(workstream, byId)?.id ?? null
    followers.set(leader, [...(followers.get(leader) ?? []), workstream])
  }
  const rows: Workstream[] = []
  const pending = (followers.get(null) ?? []).toReversed()
  for (let next = pending.pop(); next; next = pending.pop()) {
    rows.push(next)
    pending.push(...(followers.get(next.id) ?? []).toReversed())
  }
  return rows
}
