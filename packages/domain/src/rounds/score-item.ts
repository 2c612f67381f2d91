import { z } from 'zod'

/** Maturity of a statement: described levels 1 to 5. */
const maturityScale = { kind: 'maturity', min: 1, max: 5 } as const
/** Importance, satisfaction and the like: 0 to 10. */
const tenScale = { kind: 'ten', min: 0, max: 10 } as const
export type ScoreScale = typeof maturityScale | typeof tenScale

/** Every field that people may score blind, with its scale. */
export const scorable = {
  statements: { current: maturityScale, aspired: maturityScale },
  promises: { promised: tenScale, perceived: tenScale, importance: tenScale },
  factors: { importance: tenScale },
  profiles: { potential: tenScale, effort: tenScale },
  expectations: { importance: tenScale, satisfaction: tenScale },
  moments: { importance: tenScale, satisfaction: tenScale },
} as const satisfies { readonly [collection: string]: { readonly [field: string]: ScoreScale } }

export type ScorableCollection = keyof typeof scorable
const scorableCollections = Object.keys(scorable) as ScorableCollection[]

const fieldsOf = (collection: ScorableCollection): { readonly [field: string]: ScoreScale } => scorable[collection]

/** One thing that a round asks to be scored: a field of a record. */
export const scoreItem = z
  .object({
    collection: z.enum(scorableCollections),
    recordId: z.string().min(1).max(64),
    field: z.string().min(1).max(40),
  })
  .refine(({ collection, field }) => Object.hasOwn(fieldsOf(collection), field), 'this field is not scored')
export type ScoreItem = z.infer<typeof scoreItem>

/** Names an item within its workshop. */
export const itemKey = ({ collection, recordId, field }: ScoreItem): string => `${collection}/${recordId}/${field}`

/** The scale that an item is scored on. */
export const scaleOf = ({ collection, field }: Pick<ScoreItem, 'collection' | 'field'>): ScoreScale => {
  const scale = fieldsOf(collection)[field]
  if (!scale) throw new RangeError(`${collection} has no scored field "${field}"`)
  return scale
}

/** Whether a ballot may hold this: a whole level of the scale, or null for "don't know". */
export const isBallotScore = (item: ScoreItem, score: number | null): boolean => {
  const { min, max } = scaleOf(item)
  return score === null || (Number.isInteger(score) && score >= min && score <= max)
}
