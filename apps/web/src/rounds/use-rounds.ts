import type { ScorableCollection } from '@filrouge/domain'
import type { RoundResponse } from '@filrouge/protocol'
import { useQuery } from '@tanstack/react-query'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { readRounds } from './rounds-api.ts'

/** Begins with the topic under which the server tells that rounds changed. */
export const roundsKey = (workshopId: string) => ['ballots', workshopId] as const

const none: readonly RoundResponse[] = []

/** The workshop's rounds, the latest opened first; kept fresh by the server's word. */
export const useRounds = (): readonly RoundResponse[] => {
  const { workshopId } = useWorkshopContext()
  const rounds = useQuery({ queryKey: roundsKey(workshopId), queryFn: () => readRounds(workshopId) })
  return rounds.data ?? none
}

/** The round that is scoring records of these collections now, if any. */
export const useRunningRound = (collections: readonly ScorableCollection[]): RoundResponse | undefined =>
  useRounds().find(
    ({ state, items }) =>
      state !== 'revealed' && items.some(({ collection }) => (collections as readonly string[]).includes(collection)),
  )
