import type { PlatformLevel } from '@filrouge/domain'

/** Colour of each level's bar. Order, name and figure tell them apart as well. */
export const levelColor: Readonly<Record<PlatformLevel, string>> = {
  intended: 'var(--fr-series-1)',
  designed: 'var(--fr-series-3)',
  delivered: 'var(--fr-series-4)',
  perceived: 'var(--fr-series-6)',
}
