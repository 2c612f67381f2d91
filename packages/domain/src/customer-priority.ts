import type { Profile } from './customer.ts'
import { byOrder } from './record-order.ts'

/** Below this, an effort counts as this much: next to no effort must not make a profile infinitely attractive. */
const leastEffort = 1
/** Middle of the 0..10 scales: at or above counts as high. */
export const priorityMiddle = 5

/** Potential / effort, 0..10; undefined while one of them is not known. An effort below 1 counts as 1. */
export const profilePriority = ({ potential, effort }: Profile): number | undefined =>
  potential === undefined || effort === undefined ? undefined : potential / Math.max(leastEffort, effort)

const priorityQuadrants = ['first', 'invest', 'seize', 'leave'] as const
export type PriorityQuadrant = (typeof priorityQuadrants)[number]

/** Where a profile stands on the picture: high potential first or invest, low potential seize or leave, by effort. */
export const priorityQuadrant = ({ potential, effort }: Profile): PriorityQuadrant | undefined => {
  if (potential === undefined || effort === undefined) return undefined
  if (potential >= priorityMiddle) return effort < priorityMiddle ? 'first' : 'invest'
  return effort < priorityMiddle ? 'seize' : 'leave'
}

export interface RankedProfile {
  readonly profile: Profile
  readonly priority: number
  /** 1 for the first; profiles of equal priority share a rank. */
  readonly rank: number
}

export interface TargetPriorities {
  /** Highest priority first. */
  readonly ranked: readonly RankedProfile[]
  /** Potential or effort is not known. */
  readonly unrated: readonly Profile[]
  /** Explicitly left for later, whatever their scores. */
  readonly notNow: readonly Profile[]
}

/** The customers to serve first. Every profile stands in exactly one of the three groups. */
export const targetPriorities = (profiles: readonly Profile[]): TargetPriorities => {
  const now = profiles.filter(({ notNow }) => notNow !== true)
  const rated = now
    .flatMap((profile) => {
      const priority = profilePriority(profile)
      return priority === undefined ? [] : [{ profile, priority }]
    })
    .sort((a, b) => b.priority - a.priority || byOrder(a.profile, b.profile))
  return {
    ranked: rated.map((entry) => ({ ...entry, rank: 1 + rated.filter(({ priority }) => priority > entry.priority).length })),
    unrated: now.filter((profile) => profilePriority(profile) === undefined).toSorted(byOrder),
    notNow: profiles.filter(({ notNow }) => notNow === true).toSorted(byOrder),
  }
}
