import type { Need, Workshop } from '@filrouge/domain'
import type { TFunction } from 'i18next'
import { functionName, recordName } from '../parts/record-name.ts'

/** Names of the cited records by collection, the function that a field speaks of among them. */
const namesByCollection = (workshop: Workshop, need: Need): Readonly<Record<string, string>> => {
  const names = new Map<string, Set<string>>()
  const note = (collection: string, name: string) => {
    if (name !== '') names.set(collection, (names.get(collection) ?? new Set()).add(name))
  }
  for (const { collection, id, field } of need.sources) {
    note(collection, recordName(workshop, collection, id))
    if (field) note('functions', functionName(workshop, field))
  }
  return Object.fromEntries([...names].map(([collection, set]) => [collection, [...set].join(' · ')]))
}

/** What one need says, in a sentence of the screen's language made of its rule, its values and its records' names. */
export const needSentence = (t: TFunction<'roadmap'>, workshop: Workshop, need: Need): string => {
  const names = namesByCollection(workshop, need)
  const unnamed = t('unnamed')
  const params = Object.fromEntries(Object.entries(need.params).map(([name, value]) => [name, value === '' ? unnamed : value]))
  const values = { ...names, ...params }
  const everyName = Object.values(names).join(' · ') || unnamed
  const variant = need.params['variant'] ?? need.params['move']
  return t([...(variant ? [`evidence.${need.rule}-${variant}`] : []), `evidence.${need.rule}`] as 'evidence.other'[], {
    ...values,
    defaultValue: t('evidence.other', { rule: need.rule, names: everyName }),
  })
}
