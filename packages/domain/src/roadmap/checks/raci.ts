import type { WorkstreamId } from '../../id.ts'
import type { WorkstreamDecision } from '../../workstream-decision.ts'
import type { Finding } from '../model.ts'

const mostConsulted = 5

/** Exactly one function accountable, at least one responsible, no more than five consulted. */
export const checkRaci = (workstreamId: WorkstreamId, raci: WorkstreamDecision['raci']): Finding[] => {
  const parts = Object.values(raci)
  const count = (part: (typeof parts)[number]): number => parts.filter((candidate) => candidate === part).length
  const findings: Finding[] = []
  if (count('accountable') !== 1)
    findings.push({ code: 'accountable', severity: 'error', params: { count: count('accountable') }, workstreamId })
  if (count('responsible') === 0) findings.push({ code: 'noResponsible', severity: 'warning', params: {}, workstreamId })
  if (count('consulted') > mostConsulted)
    findings.push({ code: 'manyConsulted', severity: 'info', params: { count: count('consulted') }, workstreamId })
  return findings
}
