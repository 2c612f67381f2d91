import type { DataDomain } from '../../tool.ts'
import type { NeedKind } from '../model.ts'
import type { FoundNeed, Rule } from '../rule.ts'
import { momentsCallingFor, serviceOf } from '../service.ts'
import { confidenceByEvidence } from '../workshop-index.ts'

interface Issue {
  variant: 'noOwner' | 'noSystem' | 'severalSystems' | 'quality'
  field: 'ownerFunctionId' | 'systemsOfRecord' | 'quality'
  kind: NeedKind
  gap: number
}

/** Several systems that disagree (.8) hurt more than none that decides, or nobody in charge (.6). */
const issuesOf = (domain: DataDomain, functionIds: ReadonlyMap<string, unknown>): Issue[] => {
  const issues: Issue[] = []
  if (!domain.ownerFunctionId || !functionIds.has(domain.ownerFunctionId)) {
    issues.push({ variant: 'noOwner', field: 'ownerFunctionId', kind: 'organisation', gap: 0.6 })
  }
  const systems = Object.keys(domain.systemsOfRecord).length
  if (systems === 0) issues.push({ variant: 'noSystem', field: 'systemsOfRecord', kind: 'tool', gap: 0.6 })
  if (systems > 1) issues.push({ variant: 'severalSystems', field: 'systemsOfRecord', kind: 'tool', gap: 0.8 })
  const shortfall = (domain.qualityNeeded ?? 0) - (domain.quality ?? domain.qualityNeeded ?? 0)
  if (shortfall > 0) issues.push({ variant: 'quality', field: 'quality', kind: 'process', gap: shortfall / 5 })
  return issues
}

/** Master data without owner, with no or several systems of record, or of a quality below need ((needed - actual) / 5). */
export const dataGap: Rule = {
  name: 'data-gap',
  find: (index) => {
    const served = momentsCallingFor(index, 'tools')
    return index.workshop.dataDomains.flatMap((domain) => {
      const moments = Object.keys(domain.systemsOfRecord).flatMap((toolId) => served.get(toolId) ?? [])
      return issuesOf(domain, index.functionById).map(
        ({ variant, field, kind, gap }): FoundNeed => ({
          kind,
          sources: [{ collection: 'dataDomains', id: domain.id, field }],
          gap,
          ...serviceOf(index, moments),
          confidence: confidenceByEvidence.assumption,
          params: {
            name: domain.name,
            variant,
            systems: Object.keys(domain.systemsOfRecord).length,
            quality: domain.quality ?? 0,
            needed: domain.qualityNeeded ?? 0,
          },
        }),
      )
    })
  },
}
