import type { Workshop } from '../workshop.ts'

type Named = Pick<Workshop, 'factors' | 'journeys' | 'dimensions' | 'promises'>

/** Name of each theme's record, by theme; pillars are named by the message catalogues. */
export const themeNamesOf = ({ factors, journeys, dimensions, promises }: Named): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...factors.map(({ id, name }) => [`factor:${id}`, name] as const),
    ...journeys.map(({ id, name }) => [`journey:${id}`, name] as const),
    ...dimensions.map(({ id, name }) => [`dimension:${id}`, name] as const),
    ...promises.map(({ id, name }) => [`promise:${id}`, name] as const),
  ])
