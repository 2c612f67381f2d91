import type { CollectionName, SourceRef } from '@filrouge/domain'
import type { BoardKind } from '../board-definition.ts'

type Screen = `board/${BoardKind}` | 'voice'

const screenByCollection: { readonly [Name in CollectionName]?: Screen } = {
  statements: 'board/diagnostic',
  promises: 'board/diagnostic',
  scoreResults: 'board/diagnostic',
  factors: 'board/strategicCanvas',
  players: 'board/strategicCanvas',
  profiles: 'board/customers',
  expectations: 'board/customers',
  journeys: 'board/journey',
  phases: 'board/journey',
  moments: 'board/journey',
  observations: 'board/journey',
  dimensions: 'board/experiencePlatform',
  attributes: 'board/experiencePlatform',
  behaviours: 'board/experiencePlatform',
  indicators: 'board/experiencePlatform',
  competencies: 'board/competencyMap',
  functions: 'board/competencyMap',
  tools: 'board/toolsAndData',
  flows: 'board/toolsAndData',
  dataDomains: 'board/toolsAndData',
  workstreamDecisions: 'board/governance',
  barriers: 'board/governance',
  sponsors: 'board/governance',
  loggedDecisions: 'board/governance',
  communications: 'board/governance',
  surveys: 'voice',
}

/** The address of the cell that a piece of evidence comes from, or null when no screen shows it. */
export const evidenceLocation = (workshopId: string, source: SourceRef): string | null => {
  const screen = screenByCollection[source.collection]
  return screen ? `/w/${workshopId}/${screen}?focus=${encodeURIComponent(source.id)}` : null
}
