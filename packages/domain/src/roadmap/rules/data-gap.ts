import { type DataFlawCode, dataFlaws } from '../../tool-flaws.ts'
import type { NeedKind } from '../model.ts'
import { type FoundNeed, placedMoments, type Rule } from '../rule.ts'
import { serviceOf } from '../service.ts'
import { confidenceByEvidence } from '../workshop-index.ts'

interface Issue {
  variant: 'noOwner' | 'noSystem' | 'severalSystems' | 'quality'
  field: 'ownerFunctionId' | 'systemsOfRecord' | 'quality'
  kind: NeedKind
  /** 0..1; null: how far quality is below need, out of 5. */
  gap: number | null
}

/** Several systems that disagree (.8) hurt more than none that decides, or nobody in charge (.6). */
const issueByFlaw: Readonly<Record<DataFlawCode, Issue>> = {
  noOwner: { variant: 'noOwner', field: 'ownerFunctionId', kind: 'organisation', gap: 0.6 },
  noSystem: { variant: 'noSystem', field: 'systemsOfRecord', kind: 'tool', gap: 0.6 },
  severalSystems: { variant: 'severalSystems', field: 'systemsOfRecord', kind: 'tool', gap: 0.8 },
  qualityBelowNeed: { variant: 'quality', field: 'quality', kind: 'process', gap: null },
}

/** Master data without owner, with no or several systems of record, or of a quality below need ((needed - actual) / 5). */
export const dataGap: Rule = {
  name: 'data-gap',
  reads: [...placedMoments, 'dataDomains', 'functions'],
  find: ({ workshop, functionById, momentsByTool }) =>
    workshop.dataDomains.flatMap((domain) => {
      const moments = Object.keys(domain.systemsOfRecord).flatMap((toolId) => momentsByTool.get(toolId) ?? [])
      return dataFlaws(domain, functionById)
        .map((flaw) => issueByFlaw[flaw])
        .map(
          ({ variant, field, kind, gap }): FoundNeed => ({
            kind,
            sources: [{ collection: 'dataDomains', id: domain.id, field }],
            gap: gap ?? ((domain.qualityNeeded ?? 0) - (domain.quality ?? 0)) / 5,
            ...serviceOf(moments),
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
    }),
}
