import type { StrategicIntent } from '../../strategic-intent.ts'
import type { Finding, Workstream } from '../model.ts'

/** Intents that no workstream serves, and accepted workstreams that serve none. */
export const checkAlignment = (intents: readonly StrategicIntent[], workstreams: readonly Workstream[]): Finding[] => {
  const served = new Set(workstreams.flatMap(({ status, intents: own }) => (status === 'rejected' ? [] : own)))
  const unserved = intents
    .filter(({ theme }) => !served.has(theme))
    .map(
      ({ source, name }): Finding => ({
        code: 'intentWithoutWorkstream',
        severity: 'warning',
        params: { name },
        sources: [source],
      }),
    )
  const aimless = workstreams
    .filter(({ status, intents: own }) => status === 'accepted' && own.length === 0)
    .map(({ id }): Finding => ({ code: 'workstreamWithoutIntent', severity: 'warning', params: {}, workstreamId: id }))
  return [...unserved, ...aimless]
}
