import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { castBallot, readOwnBallot, type Scores } from './rounds-api.ts'
import { roundsKey } from './use-rounds.ts'

export type BallotState = 'saved' | 'saving' | 'failed'

/**
 * This person's scores in an open round. A score shows at once and goes to the server, one request after the other;
 * those that wait for the network go when it is back.
 */
export const useOwnBallot = (roundId: string) => {
  const { workshopId } = useWorkshopContext()
  const queries = useQueryClient()
  const key = ['ownBallot', workshopId, roundId]
  /** Chosen on this screen: the cache tells of it too late for the browser, which would show the old choice meanwhile. */
  const [chosen, setChosen] = useState<Scores>({})
  const own = useQuery({
    queryKey: key,
    queryFn: () => readOwnBallot(workshopId, roundId),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const cast = useMutation({
    scope: { id: `ballot ${roundId}` },
    retry: 2,
    mutationFn: (scores: Scores) => castBallot(workshopId, roundId, scores),
    onMutate: async (scores) => {
      await queries.cancelQueries({ queryKey: key })
      queries.setQueryData<Scores>(key, (before) => ({ ...before, ...scores }))
    },
    // A vote that was closed meanwhile shows as such.
    onError: () => queries.invalidateQueries({ queryKey: roundsKey(workshopId) }),
  })
  const state: BallotState = cast.isError ? 'failed' : cast.isPending ? 'saving' : 'saved'
  return {
    /** Null until they are known. */
    scores: own.data ? { ...own.data, ...chosen } : null,
    loadError: own.error,
    state,
    sendError: cast.error,
    set: (scores: Scores) => {
      setChosen((before) => ({ ...before, ...scores }))
      cast.mutate(scores)
    },
    /** Sends all scores again after a failure. */
    retry: () => cast.mutate(queries.getQueryData<Scores>(key) ?? {}),
  }
}
