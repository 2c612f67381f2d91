import type { SessionResponse } from '@filrouge/protocol'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readSession } from '../access/api.ts'
import type { ConnectionEnd } from '../sync/connection-end.ts'
import { sessionKey } from '../sync/local-copy.ts'
import { ApiError } from '../sync/request.ts'
import { serverKey } from '../sync/server-changes.ts'

interface KnownSession {
  /** Who I am; undefined while nobody could tell. */
  session: SessionResponse | undefined
  /** Why the session is over. */
  end: ConnectionEnd | null
  /** What keeps the server from telling; it is asked again. */
  problem: Error | null
}

/** The refusals of a session that end it, each of which has a screen of its own. Any other failure passes. */
const endOfError = (error: Error): ConnectionEnd | null => {
  switch (error instanceof ApiError ? error.code : null) {
    case 'noSession':
      return 'sessionEnded'
    case 'notFound':
      return 'workshopGone'
    case 'removed':
      return 'removed'
    case 'linkReplaced':
      return 'linkReplaced'
    case 'accessExpired':
      return 'accessExpired'
    default:
      return null
  }
}

const readAndStoreSession = async (workshopId: string): Promise<SessionResponse> => {
  const session = await readSession(workshopId)
  try {
    localStorage.setItem(sessionKey(workshopId), JSON.stringify(session))
  } catch {
    // Full or forbidden: this visit does without.
  }
  return session
}

const readStoredSession = (workshopId: string): SessionResponse | undefined => {
  const stored = localStorage.getItem(sessionKey(workshopId))
  return stored === null ? undefined : (JSON.parse(stored) as SessionResponse)
}

/** Who I am; while the server cannot tell, who I was when it last could, so that work goes on. It is asked until it answers. */
export const useKnownSession = (workshopId: string): KnownSession => {
  const { data, error, failureReason } = useQuery({
    queryKey: serverKey('session', workshopId),
    queryFn: () => readAndStoreSession(workshopId),
    retry: (_failures, failure) => endOfError(failure) === null,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
  const isToBeRecalled = data === undefined && failureReason !== null
  const stored = useMemo(() => (isToBeRecalled ? readStoredSession(workshopId) : undefined), [isToBeRecalled, workshopId])
  return { session: data ?? stored, end: error && endOfError(error), problem: failureReason }
}
