import { type BoardKind, boardByCollection, type CollectionName, type SourceRef } from '@filrouge/domain'

type Screen = `board/${BoardKind}` | 'voice'

/** Shown elsewhere than on the board that holds them. */
const screenByCollection: { readonly [Name in CollectionName]?: Screen } = {
  surveys: 'voice',
  workstreamDecisions: 'board/governance',
  barriers: 'board/governance',
}

const screenOf = (collection: CollectionName): Screen =>
  screenByCollection[collection] ?? `board/${boardByCollection[collection]}`

/** The address of the cell that a piece of evidence comes from. */
export const evidenceLocation = (workshopId: string, source: SourceRef): string =>
  `/w/${workshopId}/${screenOf(source.collection)}?focus=${encodeURIComponent(source.id)}`
