import { type MomentId, momentsInOrder, type Workshop } from '@filrouge/domain'

/** The moments of one journey, to choose from. */
export interface MomentChoice {
  readonly group: string
  readonly items: readonly { readonly value: MomentId; readonly label: string }[]
}

/** Every moment under its journey, in the order customers live them; names that repeat are numbered apart. */
export const momentChoices = (workshop: Pick<Workshop, 'journeys' | 'phases' | 'moments'>, unnamed: string): MomentChoice[] => {
  const seen = new Map<string, number>()
  const unlike = (name: string): string => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  }
  return workshop.journeys.flatMap((journey) => {
    const items = momentsInOrder(workshop, journey.id).map(({ id, name }) => ({ value: id, label: unlike(name || unnamed) }))
    return items.length === 0 ? [] : [{ group: unlike(journey.name || unnamed), items }]
  })
}
