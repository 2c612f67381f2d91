import type { Messages } from '@filrouge/messages'

type FieldName = keyof Messages['rounds']['field']
const names: readonly FieldName[] = [
  'current',
  'aspired',
  'promised',
  'perceived',
  'importance',
  'satisfaction',
  'potential',
  'effort',
]

/** The field's name as the catalogue keys it. */
export const fieldName = (name: string): FieldName => {
  const found = names.find((candidate) => candidate === name)
  if (!found) throw new RangeError(`the scored field "${name}" has no words`)
  return found
}

/** Whether the field is scored 0 to 10, with anchors in words. */
export const hasAnchors = (name: FieldName): name is keyof Messages['rounds']['anchors'] =>
  name !== 'current' && name !== 'aspired'
